import type { Rubric } from '../rubric.ts';
import { apLanguageArgument } from './ap-language-argument.ts';
import { argumentEssay } from './argument-essay.ts';
import { firstPlan } from './first-plan.ts';
import { smarterBalanced } from './smarter-balanced-6-11.ts';
import { toulmin } from './toulmin.ts';

type Ref = { readonly id: string; readonly version: number };

/** Rubrics that come with the product, each in its newest version; the first is the default. */
export const presets: readonly Rubric[] = [
  argumentEssay,
  firstPlan,
  toulmin,
  apLanguageArgument,
  smarterBalanced,
];

/** Versions that essays may still name. A changed preset is the next version; the one before goes here. */
const earlierPresets: readonly Rubric[] = [];

/** What an essay starts with. */
export const defaultRubric = { id: argumentEssay.id, version: argumentEssay.version };

/** A version that came with the product; nothing for rubrics that people have made. */
export function readyRubric(ref: Ref): Rubric | undefined {
  const isAsked = ({ id, version }: Rubric) => id === ref.id && version === ref.version;
  return presets.find(isAsked) ?? earlierPresets.find(isAsked);
}

/** The ready rubric an essay names; the default when it is not (or no longer) there. */
export function rubricOf(ref: Ref): Rubric {
  return readyRubric(ref) ?? argumentEssay;
}
