import { examplesOf } from '#shared/rubric/examples.ts';
import type { Example } from '#shared/rubric/rule.ts';
import { SketchTree } from './SketchTree.tsx';
import { TextExample } from './TextExample.tsx';

export type RuleExamplesProps = { readonly ruleId: string };

/** One example each way: where a rule asks, and where it is content. */
export function RuleExamples({ ruleId }: RuleExamplesProps) {
  const examples = examplesOf(ruleId);
  const [bad] = examples?.invalid ?? [];
  const [good] = examples?.valid ?? [];
  return (
    <>
      {bad && <ExampleFigure title="Here it asks" example={bad} />}
      {good && <ExampleFigure title="Here it is content" example={good} />}
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
