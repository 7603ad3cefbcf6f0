import { describe, expect, it } from 'vitest';
import { createShrinking, shrunkenScores } from '#shared/reviews/shrunken.ts';
import type { Rating } from '#shared/reviews/variance-parts.ts';
import { type SimulatedClass, simulated } from '#tests/support/simulated-ratings.ts';
import { isThorough, sizeOf } from '#tests/support/sizes.ts';

const scale = { lowest: 0, highest: 10 };

const reviewers = {
  reliable: { work: 1.5, rest: 0.7 },
  unreliable: { work: 1, rest: 1.6 },
};
const leanings = {
  alike: { leniency: 0.4, hasFewStrict: false, centre: 5 },
  'strict and lenient': { leniency: 1.5, hasFewStrict: false, centre: 5 },
  'a few strict': { leniency: 1.2, hasFewStrict: true, centre: 6.5 },
};

/** A row of a rubric with five levels, and the whole, which is nearly any number. */
const everyClass = [6, 12, 24, 60].flatMap((size) =>
  [2, 3, 5].flatMap((each) =>
    Object.entries(reviewers).flatMap(([who, spread]) =>
      Object.entries(leanings).flatMap(([how, leaning]) =>
        [0.1, 2.5].map((step): [string, SimulatedClass] => [
          `${size}, ${each} reviews each, ${who}, ${how}, ${step === 2.5 ? 'five levels' : 'tenths'}`,
          { size, each, step, ...spread, ...leaning },
        ]),
      ),
    ),
  ),
);
/** One in eleven: every size, number of reviews, kind and step is among them. */
const classes = isThorough ? everyClass : everyClass.filter((_, at) => at % 11 === 3);

/** The share of works whose interval holds what they are worth, over classes with seeds 1, 2 …, and how wide they are. */
function coverage(asked: SimulatedClass, works: number) {
  let [held, all] = [0, 0];
  const widths: number[] = [];
  for (let seed = 1; all < works; seed++) {
    const { truth, ratings } = simulated(asked, seed);
    for (const [work, { low, high }] of shrunkenScores(ratings, scale)) {
      if (low === null || high === null) throw new Error(`Seed ${seed}: no interval`);
      const value = truth[Number(work)] ?? 0;
      all += 1;
      if (value >= low && value <= high) held += 1;
      widths.push(high - low);
    }
  }
  return { share: held / all, width: widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0 };
}

describe('scores with leniency evened out', () => {
  it('are the plain mean, a little drawn to the middle, where reviewers are alike', () => {
    const ratings = ['a', 'b', 'c'].map((reviewer) => ({ work: 'one', reviewer, value: 4 }));
    expect(shrunkenScores(ratings, scale)).toEqual(new Map([['one', { score: 4, low: null, high: null }]]));
  });

  it('raise a work that only a strict reviewer has seen', () => {
    const ratings: Rating[] = ['a', 'b', 'c', 'd'].flatMap((work) => [
      { work, reviewer: 'strict', value: 2 },
      { work, reviewer: 'lenient', value: 6 },
    ]);
    const scores = shrunkenScores([...ratings, { work: 'late', reviewer: 'strict', value: 2 }], scale);
    expect(scores.get('late')?.score).toBeGreaterThan(2.5);
    expect(scores.get('a')?.score).toBeLessThan(4.2);
  });

  it('are the fit of x = mu + q + b with draws of 1 and 2, to the last digit', () => {
    const { ratings } = simulated(
      { size: 24, each: 3, step: 0.1, ...reviewers.unreliable, ...leanings.alike },
      7,
    );
    const mu = ratings.reduce((sum, { value }) => sum + value, 0) / ratings.length;
    const [works, people] = [new Map<string, number>(), new Map<string, number>()];
    for (let sweep = 0; sweep < 400; sweep++)
      for (const [mine, own, other, theirs, draw] of [
        [works, 'work', 'reviewer', people, 1],
        [people, 'reviewer', 'work', works, 2],
      ] as const)
        for (const id of new Set(ratings.map((rating) => rating[own]))) {
          const rows = ratings.filter((rating) => rating[own] === id);
          const left = rows.reduce((sum, row) => sum + row.value - mu - (theirs.get(row[other]) ?? 0), 0);
          mine.set(id, left / (rows.length + draw));
        }
    for (const [work, { score }] of shrunkenScores(ratings, scale))
      expect(score).toBeCloseTo(mu + (works.get(work) ?? 0), 6);
  });

  it('never leave the range, and are none of nothing', () => {
    expect(shrunkenScores([], scale)).toEqual(new Map());
    const spread = { work: 4, leniency: 2, rest: 2, hasFewStrict: false };
    const all = simulated({ size: 30, each: 2, centre: 5, step: 2.5, ...spread }, 3);
    for (const { score, low, high } of shrunkenScores(all.ratings, scale).values()) {
      expect(score).toBeGreaterThanOrEqual(low ?? 11);
      expect(score).toBeLessThanOrEqual(high ?? -1);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(10);
    }
  });

  it.each([12, 80])('claim no certainty where all %i works got the same, but little doubt', (size) => {
    const same = { size, each: 3, centre: 5, step: 2.5, work: 0, leniency: 0, rest: 0, hasFewStrict: false };
    const { ratings } = simulated(same, 1);
    for (const { score, low, high } of shrunkenScores(ratings, scale).values()) {
      expect(score).toBe(5);
      expect((high ?? 0) - (low ?? 0)).toBeGreaterThan(0.01);
      expect((high ?? 0) - (low ?? 0)).toBeLessThan(1);
    }
  });

  it('have no interval where fewer than five works have two reviews, or a scale has one value', () => {
    const { ratings } = simulated(
      { size: 6, each: 2, step: 0.1, ...reviewers.reliable, ...leanings.alike },
      1,
    );
    const few = ratings.filter(({ work }) => Number(work) < 4);
    for (const { low, high } of shrunkenScores(few, scale).values())
      expect([low, high]).toEqual([null, null]);
    const one = shrunkenScores(ratings, { lowest: 3, highest: 3 });
    for (const found of one.values()) expect(found).toEqual({ score: 3, low: null, high: null });
  });

  it('are the same for a row whether others were scored before it or not', () => {
    const asked = { size: 12, each: 2, step: 0.1, ...reviewers.reliable, ...leanings.alike };
    const rows = [1, 2].map((seed) => simulated(asked, seed).ratings);
    const late = simulated(asked, 3).ratings.slice(3);
    const shrink = createShrinking();
    for (const row of [...rows, late, ...rows])
      expect(shrink(row, scale)).toEqual(shrunkenScores(row, scale));
  });

  it.each(classes)(
    'hold what a work is worth nine times in ten: %s',
    (_, asked) => {
      const { share, width } = coverage(asked, sizeOf('coveredWorks'));
      const [least, most] = isThorough ? [asked.size < 12 ? 0.83 : 0.87, 0.95] : [0.8, 0.99];
      expect(share).toBeGreaterThan(least);
      expect(share).toBeLessThan(most);
      // Half the scale would say nothing.
      expect(width).toBeLessThan(4.2);
    },
    60_000,
  );
});
