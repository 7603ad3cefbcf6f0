import type { Blind, PeerReview } from '#shared/assignments/peer-review.ts';
import type { AllocationReport } from '#shared/reviews/allocation.ts';
import { declineWords } from '#shared/reviews/health-words.ts';
import type {
  ImportedPairs,
  Plan,
  PlannedPair,
  ReviewerRow,
  ReviewOverview,
} from '#shared/reviews/overview.ts';
import { originWords, stateWords, tierWords } from '#shared/reviews/pair-words.ts';
import type { PairRow, ReviewRule, ReviewRuleType } from '#shared/reviews/review.ts';
import { counted } from '../../assignments/due-words.ts';
import type { attentionOf, PairFilter, PairGroup } from './pairing-list.ts';

export const filterWords: Readonly<Record<PairFilter, string>> = {
  all: 'All',
  assigned: 'Not begun',
  begun: 'Begun',
  sent: 'Sent',
  ended: 'Ended',
  attention: 'Needs attention',
};

export const ruleTypes: readonly { readonly id: ReviewRuleType; readonly title: string }[] = [
  { id: 'must-not', title: 'Must not review' },
  { id: 'should-not', title: 'Should not review' },
  { id: 'must', title: 'Must review' },
];

export const attentionWords: Readonly<Record<NonNullable<ReturnType<typeof attentionOf>>, string>> = {
  overdue: 'Overdue',
  unopened: 'Nobody has opened it',
  declined: 'Given back',
};

/** The last thing that happened to a pair, with moments in words. */
export function lastWords(pair: PairRow, when: (instant: string) => string): string {
  const { state, assignedAt, begunAt, sentAt, endedAt } = pair;
  const last = {
    assigned: assignedAt,
    begun: begunAt,
    sent: sentAt,
    declined: endedAt,
    withdrawn: endedAt,
    removed: endedAt,
  }[state];
  return when(last ?? assignedAt);
}

/** “2 of 2, 1 sent”. */
export function groupWords({ has, expected, done }: Pick<PairGroup, 'has' | 'expected' | 'done'>): string {
  const count = has < expected ? `${has} of ${expected}` : String(has);
  return `${count} ${has === 1 && has >= expected ? 'review' : 'reviews'}${done > 0 ? `, ${done} sent` : ''}`;
}

/** By which names the two know each other: “Heron reviews Otter”; in single-blind reviews the author’s own name is known. */
export function pseudonymWords(
  { reviewerPseudonym, authorPseudonym }: Pick<PairRow, 'reviewerPseudonym' | 'authorPseudonym'>,
  blind: Exclude<Blind, 'open'>,
): string {
  return blind === 'double' ? `${reviewerPseudonym} reviews ${authorPseudonym}` : `as ${reviewerPseudonym}`;
}

/** How much somebody has to review: “2 reviews, 1 sent”. */
export function loadWords({ assigned, begun, done, hasWork }: ReviewerRow): string {
  const has = `${counted(assigned + begun + done, 'review')}, ${done} sent`;
  return hasWork ? has : `${has}; has not handed in`;
}

/** What it says where one line has to do for a row: “Begun, drawn, they review each other”. */
export function rowLine(pair: PairRow): string {
  const [state, ...rest] = [
    stateWords[pair.state],
    reasonWords(pair),
    originWords[pair.origin],
    tierWords(pair.tier),
  ];
  return [state, ...rest.map(inSentence)].filter((part) => part !== '').join(', ');
}

/** Why a review ended, as a sentence begins: “Knows who wrote it”. Empty while nothing was said. */
export function reasonWords({ reason }: Pick<PairRow, 'reason'>): string {
  const words = declineWords(reason).replace(/\.$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

type Point = { readonly id: string; readonly state: 'fine' | 'look'; readonly text: string };

/** What a drawing or a repair comes to, in sentences; what it could not do stands first. */
export function reportPoints(
  { report, pairs }: Pick<Plan, 'report' | 'pairs'>,
  overview: Pick<ReviewOverview, 'works' | 'reviewers' | 'settings'>,
): Point[] {
  const { perWork, perReviewer } = report;
  const isApart = areApart(overview);
  const gaps = [
    ...unfilledWords(report, overview, isApart),
    ...[1, 2, 3, 4].flatMap((tier) => relaxedWords(pairs, tier)),
  ];
  return [
    ...gaps.map((text): Point => ({ id: 'gap', state: 'look', text })),
    {
      id: 'sum',
      state: 'fine',
      text: `${counted(report.pairs, 'review')}: every map gets ${range(perWork)}, everybody writes ${range(perReviewer)}.${isApart ? ' Each section is drawn for itself.' : ''}`,
    },
  ];
}

/** Whether nobody reviews across sections; with fewer than two there is nothing to cross. */
function areApart({ settings, reviewers }: Pick<ReviewOverview, 'settings' | 'reviewers'>): boolean {
  const sections = new Set(reviewers.flatMap(({ section }) => section ?? []));
  return settings.sections === 'same' && sections.size > 1;
}

function range({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? String(min) : `${min} to ${max}`;
}

/** One sentence a wish that could not be kept everywhere. */
function relaxedWords(pairs: readonly PlannedPair[], tier: number): string[] {
  const given = pairs.filter((pair) => pair.tier === tier && pair.type === 'new');
  if (given.length === 0) return [];
  const names = given.map(({ reviewer, author }) => `${reviewer} for ${author}`);
  const one = given.length === 1;
  const what = {
    1: one ? 'goes back to somebody who reviews them' : 'go back to somebody who reviews them',
    2: one ? 'stays in a group or section' : 'stay in a group or section',
    3: one ? 'is the same as last time' : 'are the same as last time',
    4: one ? 'is against a “should not”' : 'are against a “should not”',
  }[tier];
  return [`${counted(given.length, 'review')} ${what}, because it could not be avoided: ${someOf(names)}.`];
}

function unfilledWords(
  { unfilled }: AllocationReport,
  { works, reviewers }: Pick<ReviewOverview, 'works' | 'reviewers'>,
  isApart: boolean,
): string[] {
  const rules = isApart ? 'its section and the rules leave' : 'the rules leave';
  const theirs = isApart ? 'their section and the rules leave' : 'the rules leave';
  return unfilled.map((gap) =>
    gap.type === 'work'
      ? `The map of ${works.find(({ essayId }) => essayId === gap.essayId)?.name ?? 'somebody'} gets ${counted(gap.missing, 'review')} fewer: ${rules} nobody for it.`
      : `${reviewers.find(({ personId }) => personId === gap.reviewerId)?.name ?? 'Somebody'} writes ${counted(gap.missing, 'review')} fewer: ${theirs} no map for them.`,
  );
}

/** “Ana, Ben, Chi and 4 more”. */
export function someOf(names: readonly string[], most = 4): string {
  const rest = names.length - most;
  return rest > 1 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

/** What a repair would do, in one sentence. */
export function repairWords({ pairs, moved }: Pick<Plan, 'pairs' | 'moved'>): string {
  const made = pairs.filter(({ type }) => type === 'new').length;
  if (isIdle({ pairs, moved })) return 'There is nothing to repair: everybody has what they owe.';
  const stay = pairs.length - made;
  const kept =
    stay === 0
      ? ''
      : ` ${counted(stay, 'review')} ${stay === 1 ? 'stays' : 'stay'} as ${stay === 1 ? 'it is' : 'they are'}.`;
  if (moved.length === 0)
    return `${counted(made, 'review')} ${made === 1 ? 'is' : 'are'} added, and none is taken from anybody.${kept}`;
  const taken = `${counted(moved.length, 'review')} that nobody has begun ${moved.length === 1 ? 'is' : 'are'} taken back`;
  return `${taken}, and ${made} ${made === 1 ? 'is' : 'are'} given out.${kept}`;
}

/** Who takes no part yet: “3 have not handed in: …; they are given reviews when they do.” Empty when all have. */
export function waitingWords({ reviewers }: Pick<ReviewOverview, 'reviewers'>): string {
  const names = reviewers.filter(({ hasWork }) => !hasWork).map(({ name }) => name);
  if (names.length === 0) return '';
  const have = names.length === 1 ? 'One has' : `${names.length} have`;
  return `${have} not handed in and ${names.length === 1 ? 'takes' : 'take'} part once they do: ${someOf(names)}.`;
}

/** Whether a plan changes nothing. */
export function isIdle({ pairs, moved }: Pick<Plan, 'pairs' | 'moved'>): boolean {
  return moved.length === 0 && pairs.every(({ type }) => type === 'kept');
}

/** The reviews that a plan takes from somebody, each in words. */
export function movedNames(
  { moved }: Pick<Plan, 'moved'>,
  { pairs }: Pick<ReviewOverview, 'pairs'>,
): string[] {
  return pairs
    .filter(({ id }) => moved.includes(id))
    .map(({ reviewer, author }) => `${reviewer} no longer reviews ${author}`);
}

/** Maps that get fewer reviews than the others, in a sentence; empty when there are none. */
export function shortWords(works: readonly Pick<PairGroup, 'isShort' | 'name'>[]): string {
  const names = works.filter(({ isShort }) => isShort).map(({ name }) => name);
  if (names.length === 0) return '';
  const maps = names.length === 1 ? 'One map has' : `${names.length} maps have`;
  return `${maps} too few reviews: ${someOf(names)}.`;
}

/** “Ana must not review Ben”. */
export function ruleWords(rule: ReviewRule, names: ReadonlyMap<string, string>): string {
  const verb = ruleTypes.find(({ id }) => id === rule.type)?.title.toLowerCase() ?? '';
  const name = (id: string) => names.get(id) ?? 'somebody who has left';
  return `${name(rule.reviewerId)} ${verb} ${name(rule.authorId)}`;
}

type ImportedLine = ImportedPairs['lines'][number];

/** What becomes of a line of a file. */
export function lineWords({
  problem,
  isThere,
  isEnded,
}: Pick<ImportedLine, 'problem' | 'isThere' | 'isEnded'>): string {
  if (isEnded) return 'Has ended; left out.';
  return problem ?? (isThere ? 'Is there already.' : 'Will be added.');
}

/** What a file comes to: “12 are new, 3 are there already, 1 has ended and is left out, 2 cannot be taken.” */
export function importWords({ lines, added }: ImportedPairs): string {
  const there = lines.filter(({ problem, isThere }) => problem === null && isThere).length;
  const ended = lines.filter(({ isEnded }) => isEnded).length;
  const wrong = lines.filter(({ problem }) => problem !== null).length;
  const parts = [
    `${added} ${added === 1 ? 'is' : 'are'} new`,
    ...(there > 0 ? [`${there} ${there === 1 ? 'is' : 'are'} there already`] : []),
    ...(ended > 0
      ? [`${ended} ${ended === 1 ? 'has' : 'have'} ended and ${ended === 1 ? 'is' : 'are'} left out`]
      : []),
    ...(wrong > 0 ? [`${wrong} cannot be taken`] : []),
  ];
  const rest = wrong > 0 && added > 0 ? ' Adding leaves out what cannot be taken.' : '';
  return `${parts.join(', ')}.${rest}`;
}

/** When reviews are given out if nobody does it before, with moments in words; empty when that is left to staff. */
export function ownTimeWords(
  { schedule, opensAt }: Pick<PeerReview, 'schedule' | 'opensAt'>,
  when: (instant: string) => string,
): string {
  if (schedule === 'live') return 'In the class hour they are given out when the class begins to review.';
  return opensAt === null
    ? ''
    : `They are given out by themselves on ${when(opensAt)}, if you do not do it before.`;
}
