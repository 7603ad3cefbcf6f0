import type { Rule } from '../rule.ts';
import { claimNeedsEvidence } from './claim-needs-evidence.ts';
import { concessionIsWeighed } from './concession-is-weighed.ts';
import { connectsToThesis } from './connects-to-thesis.ts';
import { considersOtherSide } from './considers-other-side.ts';
import { counterargumentNeedsRebuttal } from './counterargument-needs-rebuttal.ts';
import { counterargumentOpposes } from './counterargument-opposes.ts';
import { evidenceIsUsed } from './evidence-is-used.ts';
import { evidenceNeedsSource } from './evidence-needs-source.ts';
import { evidenceNotRepeated } from './evidence-not-repeated.ts';
import { fullSentence } from './full-sentence.ts';
import { namedStudies } from './named-studies.ts';
import { noCircle } from './no-circle.ts';
import { noDoubleRole } from './no-double-role.ts';
import { noIsland } from './no-island.ts';
import { oneThesis } from './one-thesis.ts';
import { specificEvidence } from './specific-evidence.ts';
import { thesisArguable } from './thesis-arguable.ts';
import { thesisNeedsReasons } from './thesis-needs-reasons.ts';
import { thesisStated } from './thesis-stated.ts';
import { warrantExplainsEvidence } from './warrant-explains-evidence.ts';

/** Rules that have something to say of a map without a text, sorted by id. To add one: a file of its own, and a line. */
export const rulesOfMap: readonly Rule[] = [
  claimNeedsEvidence,
  concessionIsWeighed,
  connectsToThesis,
  considersOtherSide,
  counterargumentNeedsRebuttal,
  counterargumentOpposes,
  evidenceIsUsed,
  evidenceNeedsSource,
  evidenceNotRepeated,
  fullSentence,
  namedStudies,
  noCircle,
  noDoubleRole,
  noIsland,
  oneThesis,
  specificEvidence,
  thesisArguable,
  thesisNeedsReasons,
  thesisStated,
  warrantExplainsEvidence,
].map((rule) => rule as unknown as Rule); // options are parsed by the rule's own schema before check
