import { examplesOf } from '#shared/rubric/examples.ts';
import { SketchTree } from './SketchTree.tsx';

export type RuleExamplesProps = { readonly ruleId: string };

/** One example each way: where a rule asks, and where it is content. */
export function RuleExamples({ ruleId }: RuleExamplesProps) {
  const examples = examplesOf(ruleId);
  const [bad] = examples?.invalid ?? [];
  const [good] = examples?.valid ?? [];
  return (
    <>
      {bad && <SketchTree title="Here it asks" sketch={bad.sketch} />}
      {good && <SketchTree title="Here it is content" sketch={good.sketch} />}
    </>
  );
}
