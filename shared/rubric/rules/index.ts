import type { Rule } from '../rule.ts';
import { articlePagesAreWhole } from './article-pages-are-whole.ts';
import { authorNamesAgree } from './author-names-agree.ts';
import { citedWorksAreListed } from './cited-works-are-listed.ts';
import { claimNeedsEvidence } from './claim-needs-evidence.ts';
import { concessionIsWeighed } from './concession-is-weighed.ts';
import { connectsToThesis } from './connects-to-thesis.ts';
import { considersOtherSide } from './considers-other-side.ts';
import { counterargumentNeedsRebuttal } from './counterargument-needs-rebuttal.ts';
import { counterargumentOpposes } from './counterargument-opposes.ts';
import { editionsAgree } from './editions-agree.ts';
import { evidenceIsUsed } from './evidence-is-used.ts';
import { evidenceNeedsSource } from './evidence-needs-source.ts';
import { evidenceNotRepeated } from './evidence-not-repeated.ts';
import { fullSentence } from './full-sentence.ts';
import { listedWorksAreCited } from './listed-works-are-cited.ts';
import { namedStudies } from './named-studies.ts';
import { noCircle } from './no-circle.ts';
import { noDoubleRole } from './no-double-role.ts';
import { noIsland } from './no-island.ts';
import { oneAcronymAName } from './one-acronym-a-name.ts';
import { oneThesis } from './one-thesis.ts';
import { pagesInRange } from './pages-in-range.ts';
import { publishersAgree } from './publishers-agree.ts';
import { quotedTitlesAreExact } from './quoted-titles-are-exact.ts';
import { shortNotesLeadSomewhere } from './short-notes-lead-somewhere.ts';
import { specificEvidence } from './specific-evidence.ts';
import { thesisArguable } from './thesis-arguable.ts';
import { thesisNeedsReasons } from './thesis-needs-reasons.ts';
import { thesisStated } from './thesis-stated.ts';
import { titlesAgree } from './titles-agree.ts';
import { warrantExplainsEvidence } from './warrant-explains-evidence.ts';
import { webPagesHaveAccessDate } from './web-pages-have-access-date.ts';
import { workHasOneAuthor } from './work-has-one-author.ts';
import { yearsAgree } from './years-agree.ts';

/** Every rule there is, sorted by id. To add one: a file of its own here, and a line. */
export const rules: readonly Rule[] = [
  articlePagesAreWhole,
  authorNamesAgree,
  citedWorksAreListed,
  claimNeedsEvidence,
  concessionIsWeighed,
  connectsToThesis,
  considersOtherSide,
  counterargumentNeedsRebuttal,
  counterargumentOpposes,
  editionsAgree,
  evidenceIsUsed,
  evidenceNeedsSource,
  evidenceNotRepeated,
  fullSentence,
  listedWorksAreCited,
  namedStudies,
  noCircle,
  noDoubleRole,
  noIsland,
  oneAcronymAName,
  oneThesis,
  pagesInRange,
  publishersAgree,
  quotedTitlesAreExact,
  shortNotesLeadSomewhere,
  specificEvidence,
  thesisArguable,
  thesisNeedsReasons,
  thesisStated,
  titlesAgree,
  warrantExplainsEvidence,
  webPagesHaveAccessDate,
  workHasOneAuthor,
  yearsAgree,
].map((rule) => rule as unknown as Rule); // options are parsed by the rule's own schema before check

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleNamed(id: string): Rule | undefined {
  return byId.get(id);
}
