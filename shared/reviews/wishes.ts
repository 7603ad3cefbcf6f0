import type { ReviewClass, ReviewedMap, Reviewer } from './review-class.ts';

export type Wishes = ReturnType<typeof wishesOf>;

type Place = (reviewerId: string, essayId: string) => number | undefined;

/**
 * The wishes that do not depend on who else reviews whom: 2 same group or section, 3 as before, 4 “should not”. People
 * and maps of one group and section are of one kind: what holds between two kinds need not be asked of every pair.
 */
export function wishesOf(
  given: ReviewClass,
  reviewers: readonly Reviewer[],
  works: readonly ReviewedMap[],
  placeOf: Place,
) {
  // Where everybody is in one place, being in it is nothing to wish away.
  const areSeveral = (of: 'groupId' | 'sectionId') =>
    new Set([...reviewers, ...works].flatMap((one) => one[of] ?? [])).size > 1;
  const hasGroups = areSeveral('groupId');
  const hasSections = given.sections !== 'any' && areSeveral('sectionId');

  const numbers = new Map<string, number>();
  const kinds: { readonly groupId: string | null; readonly sectionId: string | null }[] = [];
  const kindOf = (one: Reviewer | ReviewedMap): number => {
    const groupId = hasGroups ? one.groupId : null;
    const sectionId = hasSections ? one.sectionId : null;
    const key = JSON.stringify([groupId, sectionId]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.length);
    return kinds.push({ groupId, sectionId }) - 1;
  };
  const kindsOfReviewers = reviewers.map(kindOf);
  const kindsOfWorks = works.map(kindOf);
  const between = new Uint8Array(kinds.length * kinds.length);
  for (const [a, one] of kinds.entries())
    for (const [b, other] of kinds.entries()) {
      const isNear =
        (one.groupId !== null && one.groupId === other.groupId) ||
        (one.sectionId !== null && one.sectionId === other.sectionId);
      if (isNear) between[a * kinds.length + b] = 2;
    }
  const wishBetween = (kind: number, kindOfWork: number) => between[kind * kinds.length + kindOfWork] ?? 0;

  const wish = new Uint8Array(reviewers.length * works.length);
  // One row a kind: a class has thousands of pairs, and a handful of kinds.
  const rows = kinds.map((_one, kind) => Uint8Array.from(kindsOfWorks.map((to) => wishBetween(kind, to))));
  for (const [at, kind] of kindsOfReviewers.entries()) wish.set(rows[kind] ?? [], at * works.length);
  for (const [pairs, tier] of [
    [given.before, 3],
    [given.shouldNot, 4],
  ] as const)
    for (const { reviewerId, essayId } of pairs) {
      const place = placeOf(reviewerId, essayId);
      if (place !== undefined) wish[place] = tier;
    }
  return {
    wish,
    kindOf: (reviewer: number) => kindsOfReviewers[reviewer] ?? 0,
    kindOfWork: (work: number) => kindsOfWorks[work] ?? 0,
    /** The least that a pair of these two kinds gives up. */
    wishBetween,
  };
}
