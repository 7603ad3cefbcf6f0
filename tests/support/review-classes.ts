import type { ReviewClass, StandingPair } from '#shared/reviews/review-class.ts';

type Changes = Partial<Omit<ReviewClass, 'perStudent'>>;

/** `n` people with a map each, who write `k` reviews each: `p0` wrote `e0`. */
export function classOf(n: number, k: number, changes: Changes = {}): ReviewClass {
  const all = Array.from({ length: n }, (_one, at) => at);
  return {
    reviewers: all.map((at) => ({ personId: `p${at}`, groupId: null, sectionId: null, owes: k })),
    works: all.map((at) => ({
      ...{ essayId: `e${at}`, personIds: [`p${at}`], groupId: null, sectionId: null, got: 0 },
    })),
    perStudent: k,
    ...{ standing: [], barred: [], must: [], shouldNot: [], before: [] },
    ...changes,
  };
}

/** Groups of those sizes, each with one map: `p0`, `p1` … wrote `e0`. */
export function groupsOf(sizes: readonly number[], k: number): ReviewClass {
  let count = 0;
  const works = sizes.map((size, at) => {
    const personIds = Array.from({ length: size }, () => `p${count++}`);
    return { essayId: `e${at}`, personIds, groupId: `g${at}`, sectionId: null, got: 0 };
  });
  return {
    ...classOf(0, k),
    works,
    reviewers: works.flatMap(({ personIds, groupId }) =>
      personIds.map((personId) => ({ personId, groupId, sectionId: null, owes: k })),
    ),
  };
}

/** A pair as it stands once it is given out; unopened unless it says otherwise. */
export function standingOf(
  { reviewerId, essayId }: { readonly reviewerId: string; readonly essayId: string },
  changes: Partial<StandingPair> = {},
): StandingPair {
  const unopened = { state: 'assigned', isPinned: false, isExtra: false, hasLapsed: false } as const;
  return { reviewerId, essayId, ...unopened, ...changes };
}

/**
 * The most reviews that fit, by another way than the product’s: a flow from reviewers (each as many as they owe) to
 * works (each up to `fill`), one unit at a time by depth-first search (Ford and Fulkerson 1956).
 */
export function mostReviews(given: ReviewClass, fill: number): number {
  const barred = new Set(given.barred.map(({ reviewerId, essayId }) => `${reviewerId} ${essayId}`));
  const writes = new Map<string, Set<string>>(given.reviewers.map(({ personId }) => [personId, new Set()]));
  const readers = new Map<string, Set<string>>(given.works.map(({ essayId }) => [essayId, new Set()]));
  const fits = (personId: string, essayId: string) =>
    !barred.has(`${personId} ${essayId}`) &&
    !given.works.find((work) => work.essayId === essayId)?.personIds.includes(personId);

  function push(personId: string, seen: Set<string>): boolean {
    for (const { essayId } of given.works) {
      if (seen.has(essayId) || writes.get(personId)?.has(essayId) || !fits(personId, essayId)) continue;
      seen.add(essayId);
      const there = readers.get(essayId) ?? new Set();
      if (there.size >= fill) {
        const passing = [...there].find((other) => other !== personId && push(other, seen));
        if (passing === undefined) continue;
        there.delete(passing);
        writes.get(passing)?.delete(essayId);
      }
      there.add(personId);
      writes.get(personId)?.add(essayId);
      return true;
    }
    return false;
  }

  let sum = 0;
  for (const { personId, owes } of given.reviewers)
    for (let at = 0; at < owes; at += 1) if (push(personId, new Set())) sum += 1;
  return sum;
}
