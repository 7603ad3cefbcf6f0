import { sumOf } from './centre.ts';

/** What one reviewer gave one work. At most one a pair. */
export type Rating = { readonly work: string; readonly reviewer: string; readonly value: number };

/** How much of what is given comes from the work, the reviewer’s leniency, and everything else; as variances. */
export type VarianceParts = { readonly work: number; readonly reviewer: number; readonly rest: number };

/** Fewer works with two reviews or more say too little about how far reviewers differ. */
export const fewestWorks = 5;

/**
 * The three variances of x = mu + work + reviewer + rest, estimated from sums of squares (Henderson 1953, method 1), as
 * works have different reviewers and may have different numbers of them. What comes out below nothing is set to
 * nothing; `rest` stays at a tenth of the whole variance or more, as two reviewers never agree to the last digit. Null
 * where fewer than five works have two reviews, or where the design cannot tell the parts from one another.
 */
export function varianceParts(ratings: readonly Rating[]): VarianceParts | null {
  const ofWorks = sumsBy(ratings, ({ work }) => work);
  const ofReviewers = sumsBy(ratings, ({ reviewer }) => reviewer);
  if (ofWorks.filter(({ count }) => count >= 2).length < fewestWorks || ofReviewers.length < 2) return null;
  const n = ratings.length;
  const [works, reviewers] = [ofWorks.length, ofReviewers.length];
  const whole = sumOf(ratings.map(({ value }) => value));
  const total = sumOf(ratings.map(({ value }) => value ** 2)) - whole ** 2 / n;
  const betweenWorks = sumOf(ofWorks.map(({ sum, count }) => sum ** 2 / count)) - whole ** 2 / n;
  const betweenReviewers = sumOf(ofReviewers.map(({ sum, count }) => sum ** 2 / count)) - whole ** 2 / n;
  const evenWorks = sumOf(ofWorks.map(({ count }) => count ** 2)) / n;
  const evenReviewers = sumOf(ofReviewers.map(({ count }) => count ** 2)) / n;
  // What the three sums of squares are expected to be, as shares of the three variances.
  const solved = solve3(
    [
      [n - evenWorks, n - evenReviewers, n - 1],
      [n - evenWorks, works - evenReviewers, works - 1],
      [reviewers - evenWorks, n - evenReviewers, reviewers - 1],
    ],
    [total, betweenWorks, betweenReviewers],
  );
  if (!solved) return null;
  const [work, reviewer, rest] = solved;
  return {
    ...{ work: Math.max(0, work), reviewer: Math.max(0, reviewer) },
    rest: Math.max(rest, total / n / 10),
  };
}

function sumsBy(ratings: readonly Rating[], keyOf: (rating: Rating) => string) {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const rating of ratings) {
    const known = sums.get(keyOf(rating)) ?? { sum: 0, count: 0 };
    sums.set(keyOf(rating), { sum: known.sum + rating.value, count: known.count + 1 });
  }
  return [...sums.values()];
}

type Three = readonly [number, number, number];

/** Cramer’s rule; null where the three lines say the same. */
function solve3([a, b, c]: readonly [Three, Three, Three], right: Three): Three | null {
  const whole = determinant(a, b, c);
  const size = Math.max(...a, ...b, ...c) ** 3;
  if (Math.abs(whole) < 1e-9 * size) return null;
  const put = (row: Three, value: number, at: number): Three => [
    at === 0 ? value : row[0],
    at === 1 ? value : row[1],
    at === 2 ? value : row[2],
  ];
  const part = (at: number) =>
    determinant(put(a, right[0], at), put(b, right[1], at), put(c, right[2], at)) / whole;
  return [part(0), part(1), part(2)];
}

function determinant(a: Three, b: Three, c: Three): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    a[1] * (b[0] * c[2] - b[2] * c[0]) +
    a[2] * (b[0] * c[1] - b[1] * c[0])
  );
}
