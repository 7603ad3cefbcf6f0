import { describe, expect, it } from 'vitest';
import type { Allocated } from '#shared/reviews/allocated.ts';
import { drawReviews } from '#shared/reviews/drawing.ts';
import type { ReviewClass } from '#shared/reviews/review-class.ts';
import { classOf, groupsOf, mostReviews, standingOf } from '#tests/support/review-classes.ts';
import { pick, printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';
import { sizeOf } from '#tests/support/sizes.ts';

const keys = (pairs: readonly { reviewerId: string; essayId: string }[]) =>
  pairs.map(({ reviewerId, essayId }) => `${reviewerId} ${essayId}`);

/** What no drawing may do, whatever the class. */
function expectHardRules(given: ReviewClass, { pairs, report }: Allocated) {
  const drawn = keys(pairs);
  expect(new Set(drawn).size, 'no pair twice').toBe(drawn.length);
  const forbidden = new Set(keys(given.barred));
  for (const { essayId, personIds } of given.works)
    for (const personId of personIds) forbidden.add(`${personId} ${essayId}`);
  expect(drawn.filter((key) => forbidden.has(key))).toEqual([]);
  const fixed = given.standing.filter(({ state, isPinned }) => state !== 'assigned' || isPinned);
  expect(drawn).toEqual(expect.arrayContaining(keys(fixed)));
  expect(report.pairs).toBe(drawn.length);
}

/** Reviews that each work gets. */
function loads(given: ReviewClass, { pairs }: Allocated): number[] {
  return given.works.map(({ essayId }) => pairs.filter((pair) => pair.essayId === essayId).length);
}

describe('drawing who reviews whom', () => {
  const seed = printedSeed('drawing reviews');

  it('gives everybody and every map exactly as many, from 2 people to 300', () => {
    const random = seededRandom(seed);
    const counts = [2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 20, 31, 61, 300];
    for (const n of counts)
      for (let k = 1; k <= Math.min(6, n - 1); k += 1) {
        const given = classOf(n, k);
        const drawn = drawReviews(given, wholeBelow(random, 2 ** 32));
        expectHardRules(given, drawn);
        const { perWork, perReviewer, unfilled, relaxed } = drawn.report;
        expect({ n, k, perWork, perReviewer, unfilled }).toEqual({
          ...{ n, k, unfilled: [] },
          perWork: { min: k, max: k },
          perReviewer: { min: k, max: k },
        });
        // Of n(n-1)/2 twos each holds one review without going back; what is over has to.
        const least = Math.max(0, n * k - (n * (n - 1)) / 2);
        expect({ n, k, twos: relaxed.length / 2 }).toEqual({ n, k, twos: least });
      }
  });

  it('names what is missing where there are too few maps', () => {
    const { report } = drawReviews(classOf(3, 4), seed);
    expect(report.perWork).toEqual({ min: 2, max: 2 });
    expect(report.unfilled).toEqual([
      ...['e0', 'e1', 'e2'].map((essayId) => ({ type: 'work', essayId, missing: 2 })),
      ...['p0', 'p1', 'p2'].map((reviewerId) => ({ type: 'reviewer', reviewerId, missing: 2 })),
    ]);
    expect(drawReviews(classOf(0, 2), seed).pairs).toEqual([]);
    expect(drawReviews(classOf(1, 1), seed).pairs).toEqual([]);
  });

  it('draws the same for the same seed, whatever order people come in, and other pairs for another', () => {
    const given = classOf(24, 3);
    const turned = {
      ...given,
      reviewers: given.reviewers.toReversed(),
      works: given.works.toReversed(),
    };
    expect(drawReviews(turned, seed)).toEqual(drawReviews(given, seed));
    expect(keys(drawReviews(given, seed + 1).pairs)).not.toEqual(keys(drawReviews(given, seed).pairs));
  });

  it('gives each map of a group as many as every other, or one more, and none to its own people', () => {
    const random = seededRandom(seed);
    for (let turn = 0; turn < 30; turn += 1) {
      const sizes = Array.from({ length: 3 + wholeBelow(random, 8) }, () => 1 + wholeBelow(random, 5));
      const k = 1 + wholeBelow(random, Math.min(6, sizes.length - 1));
      const given = groupsOf(sizes, k);
      const drawn = drawReviews(given, wholeBelow(random, 2 ** 32));
      expectHardRules(given, drawn);
      expectAsMuchAsFits(given, drawn);
    }
  });

  it('gives as many as the hard rules allow, and says which are missing', () => {
    const random = seededRandom(seed);
    let short = 0;
    for (let turn = 0; turn < sizeOf('drawings'); turn += 1) {
      const n = 2 + wholeBelow(random, 11);
      const open = classOf(n, 1 + wholeBelow(random, 6));
      const share = random() * 0.8;
      const barred = open.reviewers.flatMap(({ personId: reviewerId }) =>
        open.works.flatMap(({ essayId }) => (random() < share ? [{ reviewerId, essayId }] : [])),
      );
      const given = { ...open, barred };
      const drawn = drawReviews(given, wholeBelow(random, 2 ** 32));
      expectHardRules(given, drawn);
      expectAsMuchAsFits(given, drawn);
      if (drawn.report.unfilled.length > 0) short += 1;
    }
    expect(short).toBeGreaterThan(0);
  });

  it('gives wishes up only where it has to, the lesser ones first', () => {
    const sections = (n: number) => (at: number) => (at < n ? 'a' : 'b');
    const withSections = (n: number, first: number, k: number) => {
      const given = classOf(n, k);
      const of = sections(first);
      return {
        ...given,
        reviewers: given.reviewers.map((one, at) => ({ ...one, sectionId: of(at) })),
        works: given.works.map((one, at) => ({ ...one, sectionId: of(at) })),
      };
    };
    expect(drawReviews(withSections(20, 10, 2), seed).report.relaxed).toEqual([]);
    // 14 of one section write 28 reviews; the 6 maps of the other take 12.
    const { relaxed } = drawReviews(withSections(20, 14, 2), seed).report;
    expect(relaxed.filter(({ tier }) => tier === 2)).toHaveLength(16);

    const given = classOf(4, 1);
    const shouldNot = ['e1', 'e2', 'e3'].map((essayId) => ({ reviewerId: 'p0', essayId }));
    const before = [{ reviewerId: 'p1', essayId: 'e0' }];
    const report = drawReviews({ ...given, shouldNot, before }, seed).report;
    expect(report.relaxed.filter(({ tier }) => tier >= 3)).toEqual([
      expect.objectContaining({ reviewerId: 'p0', tier: 4 }),
    ]);
  });

  it('counts one section in the class for nothing', () => {
    const given = classOf(9, 2);
    const reviewers = given.reviewers.map((one) => ({ ...one, sectionId: 'only' }));
    const works = given.works.map((one) => ({ ...one, sectionId: 'only' }));
    expect(drawReviews({ ...given, reviewers, works }, seed).report.relaxed).toEqual([]);
  });

  it('keeps what is begun, sent, pinned or a must, and draws the rest around it', () => {
    const random = seededRandom(seed);
    for (let turn = 0; turn < 30; turn += 1) {
      const given = classOf(10, 3);
      const first = drawReviews(given, wholeBelow(random, 2 ** 32));
      const standing = first.pairs.map((pair) =>
        standingOf(pair, pick(random, [{}, {}, { state: 'begun' }, { state: 'sent' }, { isPinned: true }])),
      );
      const must = [{ reviewerId: 'p0', essayId: 'e5' }];
      const later = { ...given, standing, must };
      const again = drawReviews(later, wholeBelow(random, 2 ** 32));
      expectHardRules(later, again);
      expect(keys(again.pairs)).toContain('p0 e5');
      expect(again.report.perReviewer.min).toBe(3);
      expect(again.report.perWork.min).toBeGreaterThanOrEqual(2);
    }
  });

  it('is quick with a class of 300', () => {
    const before = process.cpuUsage();
    const given = classOf(300, 6);
    const near = {
      ...given,
      reviewers: given.reviewers.map((one, at) => ({ ...one, sectionId: `${at % 2}${at < 200}` })),
      works: given.works.map((one, at) => ({ ...one, sectionId: `${at % 2}${at < 200}` })),
    };
    drawReviews(near, seed);
    // Of the processor: other tests run beside this one.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });
});

/** Exactly what an independent flow fits: to every map its least first, and then all there is room for. */
function expectAsMuchAsFits(given: ReviewClass, drawn: Allocated) {
  const due = given.reviewers.reduce((sum, { owes }) => sum + owes, 0);
  const least = Math.floor(due / given.works.length);
  const got = loads(given, drawn);
  const served = got.reduce((sum, count) => sum + Math.min(count, least), 0);
  expect(served).toBe(mostReviews(given, least));
  const most = Math.ceil(due / given.works.length);
  expect(Math.max(...got)).toBeLessThanOrEqual(most);
  expect(drawn.pairs.length).toBe(mostReviews(given, most));
  const missing = drawn.report.unfilled.reduce(
    (sum, entry) => sum + (entry.type === 'work' ? entry.missing : 0),
    0,
  );
  expect(missing).toBe(least * given.works.length - served);
}
