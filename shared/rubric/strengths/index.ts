import { answersStrongestObjection } from './answers-strongest-objection.ts';
import { everyClaimHasEvidence } from './every-claim-has-evidence.ts';
import { evidenceIsVaried } from './evidence-is-varied.ts';
import { givesOtherSideReasons } from './gives-other-side-reasons.ts';
import { limitsItsThesis } from './limits-its-thesis.ts';
import { saysWhyEvidenceCounts } from './says-why-evidence-counts.ts';
import type { StrengthKind } from './strength.ts';

/** In the order they are shown: what is rarest in student essays first. */
export const strengths: readonly StrengthKind[] = [
  answersStrongestObjection,
  givesOtherSideReasons,
  everyClaimHasEvidence,
  saysWhyEvidenceCounts,
  evidenceIsVaried,
  limitsItsThesis,
];
