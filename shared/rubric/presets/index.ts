import type { Rubric } from '../rubric.ts';
import { apLanguageArgument } from './ap-language-argument.ts';
import { argumentEssay } from './argument-essay.ts';
import { firstPlan } from './first-plan.ts';
import { smarterBalanced } from './smarter-balanced-6-11.ts';
import { toulmin } from './toulmin.ts';

/** Rubrics that come with the product; the first is the default. A changed one is a next version, added beside the old. */
export const presets: readonly Rubric[] = [
  argumentEssay,
  firstPlan,
  toulmin,
  apLanguageArgument,
  smarterBalanced,
];

/** What an essay starts with. */
export const defaultRubric = { id: argumentEssay.id, version: argumentEssay.version };

/** The rubric an essay names; the default when it is not (or no longer) there. */
export function rubricOf(ref: { readonly id: string; readonly version: number }): Rubric {
  return presets.find(({ id, version }) => id === ref.id && version === ref.version) ?? argumentEssay;
}
