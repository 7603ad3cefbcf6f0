import type { Rubric } from '../rubric.ts';
import { aacuCriticalThinking } from './aacu-critical-thinking.ts';
import { aacuWrittenCommunication } from './aacu-written-communication.ts';
import { annotatedBibliography } from './annotated-bibliography.ts';
import { apLanguageArgument } from './ap-language-argument.ts';
import { apSeminarWrittenArgument } from './ap-seminar-written-argument.ts';
import { argumentEssay } from './argument-essay.ts';
import { earlierPresets } from './earlier/index.ts';
import { firstPlan } from './first-plan.ts';
import { ibExtendedEssay } from './ib-extended-essay.ts';
import { smarterBalanced } from './smarter-balanced-6-11.ts';
import { stapletonWu } from './stapleton-wu.ts';
import { toulmin } from './toulmin.ts';

type Ref = { readonly id: string; readonly version: number };

/** Rubrics that come with the product, each in its newest version; the first is the default. */
export const presets: readonly Rubric[] = [
  argumentEssay,
  firstPlan,
  toulmin,
  stapletonWu,
  apLanguageArgument,
  apSeminarWrittenArgument,
  smarterBalanced,
  ibExtendedEssay,
  aacuCriticalThinking,
  aacuWrittenCommunication,
  annotatedBibliography,
];

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
