import { pageOf } from '#shared/rubric/examples.ts';
import type { Example } from '#shared/rubric/rule.ts';
import styles from './RuleExamples.module.css';
import { SketchTree } from './SketchTree.tsx';
import { TextExample } from './TextExample.tsx';

export type RuleExamplesProps = { readonly ruleId: string; readonly version: number };

/** One example each way, where a rule asks and where it is content; then what it rests on. */
export function RuleExamples({ ruleId, version }: RuleExamplesProps) {
  const page = pageOf(ruleId);
  if (!page) return null;
  const [bad] = page.examples.invalid;
  const [good] = page.examples.valid;
  return (
    <>
      {bad && <ExampleFigure title="Here it asks" example={bad} />}
      {good && <ExampleFigure title="Here it is content" example={good} />}
      <p className={styles.basis}>
        {sentence(page.basis)} Version {version}.
      </p>
    </>
  );
}

/** Rules on the text show lines of an essay; what both need shows both. */
function ExampleFigure({ title, example }: { readonly title: string; readonly example: Example }) {
  const { sketch, text } = example;
  return (
    <>
      {sketch !== '' && <SketchTree title={title} sketch={sketch} />}
      {text !== undefined && <TextExample title={sketch === '' ? title : 'In the text'} text={text} />}
    </>
  );
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
