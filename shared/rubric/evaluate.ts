import type { Evaluation } from './finding.ts';
import { type EvaluationInput, judge } from './judge.ts';
import { textPart } from './text-part.ts';

/** What a rubric says about a map and its text: pure and deterministic, the same in the browser and on the server. */
export function evaluate(input: EvaluationInput): Evaluation {
  return judge(input, textPart);
}
