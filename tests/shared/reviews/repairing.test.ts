import { describe, expect, it } from 'vitest';
import type { Allocated } from '#shared/reviews/allocated.ts';
import { drawReviews } from '#shared/reviews/drawing.ts';
import { repairReviews } from '#shared/reviews/repairing.ts';
import type { ReviewClass, StandingPair } from '#shared/reviews/review-class.ts';
import { classOf, standingOf } from '#tests/support/review-classes.ts';
import { printedSeed, type Random, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const keyOf = ({ reviewerId, essayId }: { reviewerId: string; essayId: string }) =>
  `${reviewerId} ${essayId}`;
const keys = (pairs: readonly { reviewerId: string; essayId: string }[]) => pairs.map(keyOf);
const added = ({ pairs }: Allocated) => pairs.filter(({ type }) => type === 'new');

/** A class some way into its reviews: each unopened, begun or sent. */
function underWay(n: number, k: number, random: Random, unopened = 0.5): ReviewClass {
  const given = classOf(n, k);
  const { pairs } = drawReviews(given, wholeBelow(random, 2 ** 32));
  const standing = pairs.map((pair) =>
    standingOf(pair, random() < unopened ? {} : { state: random() < 0.5 ? 'begun' : 'sent' }),
  );
  return { ...given, standing };
}

/** The class as it is once a repair is written down. */
function after(given: ReviewClass, { pairs }: Allocated): ReviewClass {
  const before = new Map(given.standing.map((pair) => [keyOf(pair), pair]));
  const standing = pairs.map((pair): StandingPair => before.get(keyOf(pair)) ?? standingOf(pair));
  return { ...given, standing };
}

function withLate(given: ReviewClass): ReviewClass {
  const late = classOf(given.works.length + 1, given.perStudent);
  return { ...late, standing: given.standing };
}

describe('repairing who reviews whom', () => {
  const seed = printedSeed('repairing reviews');

  it('leaves a class alone in which nothing is missing', () => {
    const given = underWay(12, 3, seededRandom(seed));
    const repaired = repairReviews(given, seed);
    expect(keys(repaired.pairs)).toEqual(keys(given.standing));
    expect(repaired.gone).toEqual([]);
  });

  it('brings a late map its reviews with at most as many moves, none of what is begun', () => {
    const random = seededRandom(seed);
    for (let turn = 0; turn < 40; turn += 1) {
      const k = 1 + wholeBelow(random, 4);
      const given = withLate(underWay(k + 3 + wholeBelow(random, 30), k, random, random()));
      const late = given.works.at(-1)?.essayId;
      const repaired = repairReviews(given, wholeBelow(random, 2 ** 32));
      expect(repaired.gone.length).toBeLessThanOrEqual(k);
      const firm = given.standing.filter(({ state }) => state !== 'assigned');
      expect(keys(repaired.pairs)).toEqual(expect.arrayContaining(keys(firm)));
      expect(repaired.pairs.filter(({ essayId }) => essayId === late)).toHaveLength(k);
      expect(repaired.report.perReviewer.min).toBe(k);
      expect(repaired.report.perReviewer.max).toBeLessThanOrEqual(k + 1);
      expect(repaired.report.unfilled).toEqual([]);
      expect(added(repaired).length).toBeLessThanOrEqual(3 * k);
    }
  });

  it('keeps loads exact when enough is unopened', () => {
    const given = withLate(underWay(20, 3, seededRandom(seed), 1));
    const { report, gone } = repairReviews(given, seed);
    expect(report).toMatchObject({ perWork: { min: 3, max: 3 }, perReviewer: { min: 3, max: 3 } });
    expect(gone).toHaveLength(3);
  });

  it('lets nobody go without when everything is begun: those with least to do write one more', () => {
    const given = withLate(underWay(10, 2, seededRandom(seed), 0));
    const repaired = repairReviews(given, seed);
    expect(repaired.gone).toEqual([]);
    expect(repaired.report.perWork).toEqual({ min: 2, max: 3 });
    const taking = added(repaired).filter(({ essayId }) => essayId === 'e10');
    const open = (id: string) =>
      given.standing.filter(({ reviewerId, state }) => reviewerId === id && state !== 'sent').length;
    const fewest = Math.min(...given.reviewers.slice(0, 10).map(({ personId }) => open(personId)));
    expect(taking.map(({ reviewerId }) => open(reviewerId))).toContain(fewest);
  });

  it('gives what somebody who has left would have written to those whose author has left', () => {
    const given = underWay(9, 2, seededRandom(seed), 1);
    const left: ReviewClass = {
      ...given,
      reviewers: given.reviewers.filter(({ personId }) => personId !== 'p4'),
      works: given.works.filter(({ essayId }) => essayId !== 'e4'),
    };
    const repaired = repairReviews(left, seed);
    expect(repaired.report).toMatchObject({
      ...{ reviewers: 8, works: 8, unfilled: [] },
      ...{ perWork: { min: 2, max: 2 }, perReviewer: { min: 2, max: 2 } },
    });
    const about = given.standing.filter(({ reviewerId, essayId }) => reviewerId === 'p4' || essayId === 'e4');
    expect(keys(repaired.gone)).toEqual(expect.arrayContaining(keys(about)));
    expect(repaired.gone.length).toBeLessThanOrEqual(about.length + 2);
  });

  it('gives a declined review to somebody else, and never back', () => {
    const given = underWay(10, 2, seededRandom(seed), 0.5);
    const declined = given.standing.find(({ state }) => state === 'assigned') ?? given.standing[0];
    if (!declined) throw new Error('Somebody reviews');
    const { reviewerId, essayId } = declined;
    const standing = given.standing.filter((pair) => pair !== declined);
    const barred = [{ reviewerId, essayId }];
    const another = repairReviews({ ...given, standing, barred }, seed);
    expect(another.report.unfilled).toEqual([]);
    expect(another.gone.length).toBeLessThanOrEqual(1);
    expect(keys(another.pairs)).not.toContain(keyOf(declined));

    // Whoever has no time owes one less; somebody else writes one more.
    const reviewers = given.reviewers.map((one) =>
      one.personId === reviewerId ? { ...one, owes: one.owes - 1 } : one,
    );
    const noTime = repairReviews({ ...given, reviewers, standing, barred }, seed);
    expect(noTime.report).toMatchObject({ unfilled: [], perReviewer: { min: 1, max: 3 } });
    expect(noTime.gone).toEqual([]);
    expect(added(noTime).map((pair) => pair.essayId)).toEqual([essayId]);
  });

  it('hands what nobody has opened to people who review, not to others who let theirs lie', () => {
    const given = underWay(10, 2, seededRandom(seed), 0);
    const idle = ['p0', 'p1'];
    const standing = given.standing.map((pair) =>
      idle.includes(pair.reviewerId) ? standingOf(pair, { hasLapsed: true }) : pair,
    );
    const repaired = repairReviews({ ...given, standing }, seed);
    expect(repaired.gone).toHaveLength(4);
    expect(repaired.gone.every(({ reviewerId }) => idle.includes(reviewerId))).toBe(true);
    expect(added(repaired).some(({ reviewerId }) => idle.includes(reviewerId))).toBe(false);
    expect(repaired.report.perWork).toEqual({ min: 2, max: 2 });
    expect(repaired.report.perReviewer.max).toBe(3);

    const asleep = given.standing.map((pair) => standingOf(pair, { hasLapsed: true }));
    expect(repairReviews({ ...given, standing: asleep }, seed).gone).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const random = seededRandom(seed);
    for (let turn = 0; turn < 20; turn += 1) {
      const given = withLate(withLate(underWay(6 + wholeBelow(random, 12), 2, random, random())));
      const once = after(given, repairReviews(given, wholeBelow(random, 2 ** 32)));
      const twice = repairReviews(once, wholeBelow(random, 2 ** 32));
      expect(keys(twice.pairs)).toEqual(keys(once.standing));
      expect(twice.gone).toEqual([]);
    }
  });

  it('takes back what has been forbidden since, unless it is begun', () => {
    const given = underWay(8, 2, seededRandom(seed), 1);
    const [first, second] = given.standing;
    if (!first || !second) throw new Error('Somebody reviews');
    const standing = given.standing.map((pair) =>
      pair === second ? { ...pair, state: 'begun' as const } : pair,
    );
    const repaired = repairReviews({ ...given, standing, barred: [first, second] }, seed);
    expect(keys(repaired.pairs)).not.toContain(keyOf(first));
    expect(keys(repaired.pairs)).toContain(keyOf(second));
    expect(repaired.report.unfilled).toEqual([]);
  });
});
