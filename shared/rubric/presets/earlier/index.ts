import type { Rubric } from '../../rubric.ts';
import { apLanguageArgument } from './ap-language-argument.ts';
import { argumentEssay } from './argument-essay.ts';
import { smarterBalanced } from './smarter-balanced-6-11.ts';
import { toulmin } from './toulmin.ts';

/** Versions that essays may still name: without levels. A changed preset is the next version; the one before goes here. */
export const earlierPresets: readonly Rubric[] = [
  argumentEssay,
  toulmin,
  apLanguageArgument,
  smarterBalanced,
];
