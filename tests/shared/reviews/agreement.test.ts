import { describe, expect, it } from 'vitest';
import {
  intraclassForms,
  oneWayIntraclass,
  reliabilityOfMean,
  reviewsNeeded,
} from '#shared/reviews/intraclass.ts';
import { type AlphaLevel, krippendorffAlpha } from '#shared/reviews/krippendorff.ts';
import { weightedKappa } from '#shared/reviews/other-tools/kappa.ts';

/** Krippendorff’s own example (2011): twelve units, four observers, gaps left out. */
const units = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

describe('Krippendorff’s alpha', () => {
  it.each<[AlphaLevel, number]>([
    ['nominal', 0.743421],
    ['ordinal', 0.815388],
    ['interval', 0.849107],
    ['ratio', 0.797403],
  ])('of the published example, %s', (level, alpha) => {
    expect(krippendorffAlpha(units, level)).toBeCloseTo(alpha, 4);
  });

  it.each<[string, number[][]]>([
    ['nothing', []],
    ['single reviews', [[1], [2], [3]]],
    [
      'one value',
      [
        [2, 2],
        [2, 2, 2],
      ],
    ],
  ])('is not there for %s', (_, given) => {
    expect(krippendorffAlpha(given, 'ordinal')).toBeNull();
  });

  it('is 1 when everybody agrees, and below 0 when they agree less than by chance', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [3, 3],
        ],
        'ordinal',
      ),
    ).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [1, 3],
          [3, 1],
        ],
        'ordinal',
      ),
    ).toBeLessThan(0);
  });
});

describe('intraclass correlation', () => {
  it('of six works and four raters comes out as Shrout and Fleiss print it', () => {
    const forms = intraclassForms([
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]);
    const expected = [0.16574, 0.28976, 0.71484, 0.4428, 0.62005, 0.90932];
    for (const [at, value] of [...(forms?.single ?? []), ...(forms?.average ?? [])].entries())
      expect(value).toBeCloseTo(expected[at] ?? 0, 4);
    expect(forms).not.toBeNull();
  });

  it('of other raters for each work is the one-way form where all have as many', () => {
    const rows = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    expect(oneWayIntraclass(rows)).toBeCloseTo(0.16574, 4);
  });

  it('takes unequal numbers of reviews, and is not there where nobody was reviewed twice or all is the same', () => {
    // By hand: between 7.607, within 0.625, k0 = (7 - 17/7) / 2.
    expect(
      oneWayIntraclass([
        [1, 2],
        [4, 5, 6],
        [3, 3],
      ]),
    ).toBeCloseTo(0.8301, 4);
    expect(oneWayIntraclass([[1], [2], [3]])).toBeNull();
    expect(
      oneWayIntraclass([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull();
    expect(intraclassForms([[1, 2]])).toBeNull();
  });

  it('says how many reviews would be needed', () => {
    expect(reviewsNeeded(0.356, 0.8)).toBeCloseTo(7.236, 3);
    expect(reliabilityOfMean(0.356, 2.88)).toBeCloseTo(0.614, 3);
    expect(reviewsNeeded(0, 0.8)).toBeNull();
    expect(reviewsNeeded(1, 0.8)).toBe(1);
  });
});

describe('weighted kappa', () => {
  const first = [1, 2, 3, 4, 4, 3, 2, 1, 2, 3, 4, 2];
  const second = [1, 2, 2, 4, 3, 3, 2, 2, 2, 4, 4, 1];
  it.each([
    [0, 0.428571],
    [1, 0.638554],
    [2, 0.807692],
  ] as const)('with power %i', (power, kappa) => {
    expect(weightedKappa(first, second, [1, 2, 3, 4], power)).toBeCloseTo(kappa, 4);
  });

  it('is not there where both always say the same', () => {
    expect(weightedKappa([1, 1], [1, 1], [1, 2], 1)).toBeNull();
  });
});
