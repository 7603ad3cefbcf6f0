import { type Draw, shuffled } from '#shared/assignments/seeded.ts';
import type { ReviewClass, ReviewedMap, Reviewer } from './review-class.ts';
import { wishesOf } from './wishes.ts';

/** How firm a link is: `none`, `fixed` for good, or one that may move; later ones move before earlier ones. */
export const none = 0;
export const fixed = 1;
export const standing = 2;
/** Of the first round; the next have the numbers after it. */
export const drawn = 3;

export type Links = ReturnType<typeof createLinks>;

/**
 * Who reviews what, by numbers: reviewers and works are numbered in an order that the seed draws, whatever order they
 * come in.
 */
export function createLinks(given: ReviewClass, draw: Draw) {
  const reviewers: readonly Reviewer[] = shuffled(
    given.reviewers.toSorted((a, b) => compare(a.personId, b.personId)),
    draw,
  );
  const works: readonly ReviewedMap[] = shuffled(
    given.works.toSorted((a, b) => compare(a.essayId, b.essayId)),
    draw,
  );
  const across = works.length;
  const numberOf = new Map(reviewers.map(({ personId }, at) => [personId, at]));
  const numberOfWork = new Map(works.map(({ essayId }, at) => [essayId, at]));
  /** Reviewers who wrote a work, and works that a reviewer wrote. */
  const authors = works.map(({ personIds }) => personIds.flatMap((id) => numberOf.get(id) ?? []));
  const own = reviewers.map((): number[] => []);
  for (const [work, people] of authors.entries()) for (const person of people) own[person]?.push(work);

  const firmness = new Uint8Array(reviewers.length * across);
  const isBarred = new Uint8Array(reviewers.length * across);
  const { wish, ...kinds } = wishesOf(given, reviewers, works, placeOf);
  for (const [person, mine] of own.entries()) for (const work of mine) isBarred[person * across + work] = 1;
  for (const pair of given.barred) {
    const place = placeOf(pair.reviewerId, pair.essayId);
    if (place !== undefined) isBarred[place] = 1;
  }
  const worksOf = reviewers.map((): number[] => []);
  const reviewersOf = works.map((): number[] => []);

  function placeOf(reviewerId: string, essayId: string): number | undefined {
    const [reviewer, work] = [numberOf.get(reviewerId), numberOfWork.get(essayId)];
    return reviewer === undefined || work === undefined ? undefined : reviewer * across + work;
  }

  const firmnessOf = (reviewer: number, work: number) => firmness[reviewer * across + work] ?? none;

  /** By place: how many links go the other way, from an author of the work to a work of the reviewer. */
  const back = new Uint8Array(reviewers.length * across);
  function goBack(reviewer: number, work: number, step: 1 | -1) {
    for (const author of authors[work] ?? [])
      for (const mine of own[reviewer] ?? []) {
        const place = author * across + mine;
        back[place] = (back[place] ?? 0) + step;
      }
  }

  return {
    reviewers,
    works,
    numberOf: (reviewerId: string, essayId: string): readonly [number, number] | undefined => {
      const [reviewer, work] = [numberOf.get(reviewerId), numberOfWork.get(essayId)];
      return reviewer === undefined || work === undefined ? undefined : [reviewer, work];
    },
    firmness: firmnessOf,
    /** Which wish would be given up for it whoever else reviews whom: `tier` may be 1 where this is 0. */
    wish: (reviewer: number, work: number) => wish[reviewer * across + work] ?? 0,
    /** Which wish would be given up for it, as things stand; 0 none … 4. */
    tier(reviewer: number, work: number): number {
      const place = reviewer * across + work;
      return wish[place] || (back[place] ? 1 : 0);
    },
    ...kinds,
    /** Whether the hard rules let it be: not one’s own, not barred. */
    isAllowed: (reviewer: number, work: number) => isBarred[reviewer * across + work] === 0,
    /** Whether it is not there and could be. */
    isOpen: (reviewer: number, work: number) =>
      isBarred[reviewer * across + work] === 0 && firmness[reviewer * across + work] === none,
    /** Reviews of a work, those of people who have left with them. */
    got: (work: number) => (reviewersOf[work]?.length ?? 0) + (works[work]?.got ?? 0),
    writes: (reviewer: number) => worksOf[reviewer]?.length ?? 0,
    worksOf: (reviewer: number): readonly number[] => worksOf[reviewer] ?? [],
    reviewersOf: (work: number): readonly number[] => reviewersOf[work] ?? [],
    link(reviewer: number, work: number, how: number) {
      firmness[reviewer * across + work] = how;
      worksOf[reviewer]?.push(work);
      reviewersOf[work]?.push(reviewer);
      goBack(reviewer, work, 1);
    },
    unlink(reviewer: number, work: number) {
      firmness[reviewer * across + work] = none;
      without(worksOf[reviewer], work);
      without(reviewersOf[work], reviewer);
      goBack(reviewer, work, -1);
    },
  };
}

function without(list: number[] | undefined, item: number) {
  const at = list?.indexOf(item) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
