import { describe, expect, it } from 'vitest';
import { drawFrom } from '#shared/assignments/seeded.ts';
import { shrunkenScores } from '#shared/reviews/shrunken.ts';
import type { Rating } from '#shared/reviews/variance-parts.ts';

const range = { lowest: 0, highest: 10 };

/** A normal deviate (Box and Muller 1958). */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

type Class = {
  readonly size: number;
  readonly each: number;
  readonly work: number;
  readonly leniency: number;
  readonly rest: number;
  readonly step: number;
};

/** A class whose true values are known: everybody reviews the next so many in a circle. Values are rounded to `step`. */
function simulated({ size, each, work, leniency, rest, step }: Class, seed: number) {
  const draw = drawFrom(seed);
  const truth = Array.from({ length: size }, () => 5 + work * normal(draw));
  const lenient = Array.from({ length: size }, () => leniency * normal(draw));
  const gap = 1 + Math.floor(draw() * 3);
  const ratings = truth.flatMap((_, reviewer) =>
    Array.from({ length: each }, (_, at): Rating => {
      const other = (reviewer + 1 + at * gap) % size;
      const value = (truth[other] ?? 0) + (lenient[reviewer] ?? 0) + rest * normal(draw);
      const shown = step === 0 ? value : Math.round(value / step) * step;
      return { work: `${other}`, reviewer: `${reviewer}`, value: Math.min(10, Math.max(0, shown)) };
    }),
  );
  return { truth, ratings };
}

/** The share of works whose interval holds what they are truly worth, over several classes. */
function coverage(asked: Class, classes: number): number {
  let [held, all] = [0, 0];
  for (let seed = 1; seed <= classes; seed++) {
    const { truth, ratings } = simulated(asked, seed);
    for (const [work, { low, high }] of shrunkenScores(ratings, range)) {
      if (low === null || high === null) continue;
      const value = truth[Number(work)] ?? 0;
      all += 1;
      if (value >= low && value <= high) held += 1;
    }
  }
  return held / all;
}

describe('scores with leniency evened out', () => {
  it('are the plain mean, a little drawn to the middle, where reviewers are alike', () => {
    const ratings = ['a', 'b', 'c'].map((reviewer) => ({ work: 'one', reviewer, value: 4 }));
    expect(shrunkenScores(ratings, range)).toEqual(new Map([['one', { score: 4, low: null, high: null }]]));
  });

  it('raise a work that only a strict reviewer has seen', () => {
    const ratings: Rating[] = ['a', 'b', 'c', 'd'].flatMap((work) => [
      { work, reviewer: 'strict', value: 2 },
      { work, reviewer: 'lenient', value: 6 },
    ]);
    const scores = shrunkenScores([...ratings, { work: 'late', reviewer: 'strict', value: 2 }], range);
    expect(scores.get('late')?.score).toBeGreaterThan(2.5);
    expect(scores.get('a')?.score).toBeLessThan(4.2);
  });

  it('never leave the range, and are none of nothing', () => {
    expect(shrunkenScores([], range)).toEqual(new Map());
    const all = simulated({ size: 30, each: 2, work: 4, leniency: 2, rest: 2, step: 0 }, 3);
    for (const { score, low, high } of shrunkenScores(all.ratings, range).values()) {
      expect(score).toBeGreaterThanOrEqual(low ?? 11);
      expect(score).toBeLessThanOrEqual(high ?? -1);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(10);
    }
  });

  it.each<[string, Class, number]>([
    ['60, three each', { size: 60, each: 3, work: 1.2, leniency: 0.8, rest: 1.2, step: 0 }, 0.85],
    ['60, two each', { size: 60, each: 2, work: 1.2, leniency: 0.8, rest: 1.2, step: 0 }, 0.85],
    ['30, three each', { size: 30, each: 3, work: 1, leniency: 1, rest: 1, step: 0 }, 0.85],
    ['30, two each', { size: 30, each: 2, work: 1, leniency: 0.5, rest: 1.5, step: 0 }, 0.85],
    ['12, two each', { size: 12, each: 2, work: 1.2, leniency: 0.8, rest: 1.2, step: 0 }, 0.8],
    ['maps that differ much', { size: 60, each: 3, work: 2, leniency: 0.5, rest: 0.8, step: 0 }, 0.85],
    ['reviewers who differ much', { size: 60, each: 3, work: 0.8, leniency: 1.5, rest: 0.8, step: 0 }, 0.8],
    ['four levels', { size: 60, each: 3, work: 2, leniency: 1, rest: 1.5, step: 10 / 3 }, 0.8],
  ])('hold what a work is worth about nine times in ten: %s', (_, asked, least) => {
    const share = coverage(asked, 60);
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(0.99);
  });
});
