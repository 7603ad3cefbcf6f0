import { describe, expect, it } from 'vitest';
import { drawReviews } from '#shared/reviews/drawing.ts';
import { repairReviews } from '#shared/reviews/repairing.ts';
import type { ReviewClass } from '#shared/reviews/review-class.ts';
import { classOf, groupsOf, standingOf } from '#tests/support/review-classes.ts';
import { printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

type Setting = ReviewClass['sections'];

/** Sections of those sizes, one after another: `p0` is in the first. */
function inSections(sizes: readonly number[], k: number, sections?: Setting): ReviewClass {
  const of = sizes.flatMap((size, at) => Array.from({ length: size }, () => `s${at}`));
  const given = classOf(of.length, k);
  const placed = <T>(one: T, at: number) => ({ ...one, sectionId: of[at] ?? null });
  return { ...given, sections, reviewers: given.reviewers.map(placed), works: given.works.map(placed) };
}

const keyOf = ({ reviewerId, essayId }: { reviewerId: string; essayId: string }) =>
  `${reviewerId} ${essayId}`;

function crossing(given: ReviewClass, pairs: readonly { reviewerId: string; essayId: string }[]) {
  const ofPerson = new Map(given.reviewers.map(({ personId, sectionId }) => [personId, sectionId]));
  const ofWork = new Map(given.works.map(({ essayId, sectionId }) => [essayId, sectionId]));
  return pairs.filter(({ reviewerId, essayId }) => ofPerson.get(reviewerId) !== ofWork.get(essayId));
}

describe('reviewers from sections', () => {
  const seed = printedSeed('sections of reviewers');

  it('stay in their own where that is asked for, each section with its own exact loads', () => {
    const random = seededRandom(seed);
    for (let turn = 0; turn < 12; turn += 1) {
      const sizes = Array.from({ length: 2 + wholeBelow(random, 3) }, () => 1 + wholeBelow(random, 9));
      const k = 1 + wholeBelow(random, 5);
      const given = inSections(sizes, k, 'same');
      const { pairs, report } = drawReviews(given, wholeBelow(random, 2 ** 32));
      expect(crossing(given, pairs)).toEqual([]);
      const expected = sizes.flatMap((size) => Array.from({ length: size }, () => Math.min(k, size - 1)));
      const writes = given.reviewers.map((one) => pairs.filter((p) => p.reviewerId === one.personId).length);
      const gets = given.works.map((one) => pairs.filter((p) => p.essayId === one.essayId).length);
      expect({ sizes, k, writes, gets }).toEqual({ sizes, k, writes: expected, gets: expected });
      // Whoever writes fewer and whatever gets fewer is named.
      const short = expected.filter((each) => each < k).length;
      expect(report.unfilled).toHaveLength(2 * short);
      expect(report.perReviewer).toEqual({ min: Math.min(...expected), max: Math.max(...expected) });
      expect(report.pairs).toBe(pairs.length);
    }
  });

  it('give up nothing where any section will do, and their own section where others are wished for', () => {
    const sizes = [14, 6];
    expect(drawReviews(inSections(sizes, 2, 'any'), seed).report.relaxed).toEqual([]);
    for (const sections of ['others', undefined] as const)
      expect(drawReviews(inSections(sizes, 2, sections), seed).report.relaxed).toHaveLength(16);
  });

  it('give maps of groups as many as there are in their section, whatever another has', () => {
    // Twelve people with three maps, and twelve with six: 8 and 4 reviews each.
    const groups = groupsOf([4, 4, 4, 2, 2, 2, 2, 2, 2], 2);
    const of = (personId: string) => (Number(personId.slice(1)) < 12 ? 'a' : 'b');
    const given: ReviewClass = {
      ...groups,
      sections: 'same',
      reviewers: groups.reviewers.map((one) => ({ ...one, sectionId: of(one.personId) })),
      works: groups.works.map((one) => ({ ...one, sectionId: of(one.personIds[0] ?? '') })),
    };
    const { pairs, report } = drawReviews(given, seed);
    const gets = given.works.map((one) => pairs.filter((pair) => pair.essayId === one.essayId).length);
    expect(gets).toEqual([8, 8, 8, 4, 4, 4, 4, 4, 4]);
    expect(report.unfilled).toEqual([]);
  });

  it('of two meet over the map of a group that is of both, and over no other', () => {
    const groups = groupsOf([1, 1, 1, 2, 1, 1, 1], 1);
    const of = (personId: string) => (Number(personId.slice(1)) < 4 ? 'a' : 'b');
    const given: ReviewClass = {
      ...groups,
      sections: 'same',
      reviewers: groups.reviewers.map((one) => ({ ...one, sectionId: of(one.personId) })),
    };
    const { pairs, report } = drawReviews(given, seed);
    expect(report.unfilled).toEqual([]);
    for (const { reviewerId, essayId } of pairs) {
      const authors = given.works.find((work) => work.essayId === essayId)?.personIds ?? [];
      expect(authors.map(of)).toContain(of(reviewerId));
    }
  });

  it('keep what crosses them already: begun, by hand or a must; what nobody has opened goes', () => {
    const given = inSections([5, 5], 2, 'same');
    const begun = { reviewerId: 'p0', essayId: 'e5' };
    const unopened = { reviewerId: 'p1', essayId: 'e6' };
    const must = [{ reviewerId: 'p2', essayId: 'e7' }];
    const standing = [standingOf(begun, { state: 'begun' }), standingOf(unopened)];
    for (const allocate of [drawReviews, repairReviews]) {
      const { pairs, gone, report } = allocate({ ...given, standing, must }, seed);
      expect(crossing(given, pairs).map(keyOf)).toEqual(['p0 e5', 'p2 e7']);
      expect(gone).toEqual([unopened]);
      expect(report.perReviewer.min).toBe(2);
      expect(pairs.find(({ reviewerId, essayId }) => keyOf({ reviewerId, essayId }) === 'p0 e5')?.type).toBe(
        'kept',
      );
    }
  });

  it('bring a late map its reviews from its own section, and nothing the second time', () => {
    const given = inSections([6, 6], 2, 'same');
    const first = { ...given, works: given.works.slice(0, -1), reviewers: given.reviewers.slice(0, -1) };
    const standing = drawReviews(first, seed).pairs.map((pair) => standingOf(pair));
    const repaired = repairReviews({ ...given, standing }, seed);
    expect(crossing(given, repaired.pairs)).toEqual([]);
    expect(repaired.report.unfilled).toEqual([]);
    const again = { ...given, standing: repaired.pairs.map((pair) => standingOf(pair)) };
    const { pairs, gone } = repairReviews(again, seed + 1);
    expect([gone, pairs.filter(({ type }) => type === 'new')]).toEqual([[], []]);
  });

  it('count for nothing where there is one', () => {
    const given = inSections([9], 2, 'same');
    expect(drawReviews(given, seed).report).toMatchObject({ unfilled: [], relaxed: [] });
  });
});
