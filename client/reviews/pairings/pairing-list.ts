import type { ReviewedWork, ReviewerRow, ReviewOverview } from '#shared/reviews/overview.ts';
import { isLiving, type PairRow } from '#shared/reviews/review.ts';

export const pairFilters = ['all', 'assigned', 'begun', 'sent', 'ended', 'attention'] as const;
export type PairFilter = (typeof pairFilters)[number];

/** What of all pairings is looked at. */
export type PairView = {
  /** Whose pairs stand together. */
  readonly by: 'author' | 'reviewer';
  readonly filter: PairFilter;
  /** Its title; null: all of them. */
  readonly section: string | null;
  readonly words: string;
};

export const wholeList: PairView = { by: 'author', filter: 'all', section: null, words: '' };

/** Pairs of one map or of one reviewer. */
export type PairGroup = {
  readonly id: string;
  readonly name: string;
  readonly section: string | null;
  /** Living ones that there are, and that there should be. */
  readonly has: number;
  readonly expected: number;
  readonly done: number;
  readonly isShort: boolean;
  readonly pairs: readonly PairRow[];
};

const day = 24 * 60 * 60 * 1000;

/** Living reviews that every map gets at least, when all that is owed is shared out evenly; 0 without maps. */
export function expectedOf({ reviewers, works }: Pick<ReviewOverview, 'reviewers' | 'works'>): number {
  const owed = reviewers.reduce((sum, { owes }) => sum + owes, 0);
  return works.length === 0 ? 0 : Math.floor(owed / works.length);
}

/** Why somebody should look at a pair. `overdue`: it is due and not sent; `unopened`: its lease is over. */
export function attentionOf(
  pair: Pick<PairRow, 'state' | 'assignedAt'>,
  { settings }: Pick<ReviewOverview, 'settings'>,
  now: Date,
): 'overdue' | 'unopened' | 'declined' | null {
  if (pair.state === 'declined') return 'declined';
  if (pair.state !== 'assigned' && pair.state !== 'begun') return null;
  if (settings.dueAt !== null && Date.parse(settings.dueAt) < now.getTime()) return 'overdue';
  const waits = now.getTime() - Date.parse(pair.assignedAt);
  return pair.state === 'assigned' && waits > settings.leaseDays * day ? 'unopened' : null;
}

/** Whether a pair passes a filter; the lacks of a map or a reviewer are those of its group. */
export function isInFilter(pair: PairRow, filter: PairFilter, overview: ReviewOverview, now: Date): boolean {
  if (filter === 'all') return true;
  if (filter === 'ended') return !isLiving(pair.state);
  if (filter === 'attention') return attentionOf(pair, overview, now) !== null;
  return pair.state === filter;
}

/** Every map, or everybody who reviews, with its pairs; those without any too. By name, and inside by the other's name. */
export function groupsOf(overview: ReviewOverview, by: PairView['by']): PairGroup[] {
  const groups =
    by === 'author'
      ? overview.works.map((work) => workGroup(work, expectedOf(overview)))
      : overview.reviewers.filter(hasPart).map(reviewerGroup);
  const pairsOf = new Map<string, PairRow[]>();
  for (const pair of overview.pairs) {
    const id = by === 'author' ? pair.essayId : pair.reviewerId;
    const known = pairsOf.get(id);
    if (known) known.push(pair);
    else pairsOf.set(id, [pair]);
  }
  const other = (pair: PairRow) => (by === 'author' ? pair.reviewer : pair.author);
  const all = groups.map((group) => ({
    ...group,
    pairs: (pairsOf.get(group.id) ?? []).toSorted(
      (one, two) =>
        Number(isLiving(two.state)) - Number(isLiving(one.state)) || compare(other(one), other(two)),
    ),
  }));
  return all.sort((one, two) => compare(one.name, two.name));
}

/** Groups with those of their pairs that are looked at; a map that lacks reviews is in “needs attention” without any. */
export function groupsInView(
  groups: readonly PairGroup[],
  view: PairView,
  overview: ReviewOverview,
  now: Date,
): PairGroup[] {
  const words = view.words.trim().toLowerCase();
  const sections = new Map(overview.reviewers.map(({ personId, section }) => [personId, section]));
  return groups.flatMap((group) => {
    const isNamed = group.name.toLowerCase().includes(words);
    const isHere = view.section === null || group.section === view.section;
    const pairs = group.pairs.filter(
      (pair) =>
        isInFilter(pair, view.filter, overview, now) &&
        (isHere || (view.by === 'author' && sections.get(pair.reviewerId) === view.section)) &&
        (isNamed || namesOf(pair).some((name) => name.toLowerCase().includes(words))),
    );
    const isWhole = view.filter === 'all' || (view.filter === 'attention' && group.isShort);
    return pairs.length > 0 || (isWhole && isHere && isNamed) ? [{ ...group, pairs }] : [];
  });
}

/** How many each filter leaves: pairs; of those that need attention, short maps too. */
export function countsOf(
  groups: readonly PairGroup[],
  overview: ReviewOverview,
  now: Date,
): Readonly<Record<PairFilter, number>> {
  const count = (filter: PairFilter) =>
    overview.pairs.filter((pair) => isInFilter(pair, filter, overview, now)).length;
  const short = groups.filter(({ isShort }) => isShort).length;
  return {
    all: count('all'),
    assigned: count('assigned'),
    begun: count('begun'),
    sent: count('sent'),
    ended: count('ended'),
    attention: count('attention') + short,
  };
}

/** Titles of the sections that somebody is in. */
export function sectionsOf({ reviewers }: Pick<ReviewOverview, 'reviewers'>): string[] {
  const titles = reviewers.flatMap(({ section }) => (section === null ? [] : [section]));
  return [...new Set(titles)].sort(compare);
}

function workGroup({ essayId, name, section, reviews, done }: ReviewedWork, expected: number) {
  return {
    ...{ id: essayId, name, section, done, expected },
    has: reviews,
    isShort: reviews < expected,
  };
}

function reviewerGroup({ personId, name, section, owes, assigned, begun, done }: ReviewerRow) {
  const has = assigned + begun + done;
  return { id: personId, name, section, done, expected: owes, has, isShort: has < owes };
}

function hasPart({ owes, assigned, begun, done }: ReviewerRow): boolean {
  return owes + assigned + begun + done > 0;
}

function namesOf({ reviewer, author, reviewerPseudonym, authorPseudonym }: PairRow): string[] {
  return [reviewer, author, reviewerPseudonym, authorPseudonym];
}

function compare(one: string, other: string): number {
  return one.localeCompare(other);
}
