import type { Rule } from '../rule.ts';
import { articlePagesAreWhole } from './article-pages-are-whole.ts';
import { authorNamesAgree } from './author-names-agree.ts';
import { citedWorksAreListed } from './cited-works-are-listed.ts';
import { editionsAgree } from './editions-agree.ts';
import { listedWorksAreCited } from './listed-works-are-cited.ts';
import { oneAcronymAName } from './one-acronym-a-name.ts';
import { pagesInRange } from './pages-in-range.ts';
import { paragraphIsOnMap } from './paragraph-is-on-map.ts';
import { passageIsFound } from './passage-is-found.ts';
import { publishersAgree } from './publishers-agree.ts';
import { quotedTitlesAreExact } from './quoted-titles-are-exact.ts';
import { shortNotesLeadSomewhere } from './short-notes-lead-somewhere.ts';
import { statementIsInText } from './statement-is-in-text.ts';
import { titlesAgree } from './titles-agree.ts';
import { webPagesHaveAccessDate } from './web-pages-have-access-date.ts';
import { workHasOneAuthor } from './work-has-one-author.ts';
import { yearsAgree } from './years-agree.ts';

/**
 * Rules that speak only of an essay's text, sorted by id: the browser loads them when there is one (../text-part.ts).
 * To add one: a file of its own, a line, and its id in `rulesOfTextIds` of ../presets/preset.ts.
 */
export const rulesOfText: readonly Rule[] = [
  articlePagesAreWhole,
  authorNamesAgree,
  citedWorksAreListed,
  editionsAgree,
  listedWorksAreCited,
  oneAcronymAName,
  pagesInRange,
  paragraphIsOnMap,
  passageIsFound,
  publishersAgree,
  quotedTitlesAreExact,
  shortNotesLeadSomewhere,
  statementIsInText,
  titlesAgree,
  webPagesHaveAccessDate,
  workHasOneAuthor,
  yearsAgree,
].map((rule) => rule as unknown as Rule); // options are parsed by the rule's own schema before check
