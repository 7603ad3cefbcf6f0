import { meanOf, sumOf } from './centre.ts';

/**
 * The intraclass correlations of Shrout and Fleiss (1979) for works that the same raters have all rated; `rows` are the
 * works. `single`: of one rater; `average`: of the mean of all. 1: raters differ from work to work; 2: the same, drawn
 * from many; 3: the same, and only these matter. Null of fewer than two works or raters, and without any variance.
 */
export function intraclassForms(rows: readonly (readonly number[])[]) {
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  const grand = meanOf(rows.flat());
  if (n < 2 || k < 2 || grand === null) return null;
  const ofWorks = rows.map((row) => meanOf(row) ?? 0);
  const ofRaters = Array.from({ length: k }, (_, at) => meanOf(rows.map((row) => row[at] ?? 0)) ?? 0);
  const total = sumOf(rows.flat().map((value) => (value - grand) ** 2));
  const betweenWorks = k * sumOf(ofWorks.map((mean) => (mean - grand) ** 2));
  const betweenRaters = n * sumOf(ofRaters.map((mean) => (mean - grand) ** 2));
  if (total === 0) return null;
  const works = betweenWorks / (n - 1);
  const raters = betweenRaters / (k - 1);
  const rest = (total - betweenWorks - betweenRaters) / ((n - 1) * (k - 1));
  const within = (total - betweenWorks) / (n * (k - 1));
  return {
    meanSquares: { works, raters, rest, within },
    single: [
      (works - within) / (works + (k - 1) * within),
      (works - rest) / (works + (k - 1) * rest + (k * (raters - rest)) / n),
      (works - rest) / (works + (k - 1) * rest),
    ] as const,
    average: [
      (works - within) / works,
      (works - rest) / (works + (raters - rest) / n),
      (works - rest) / works,
    ] as const,
  };
}

/**
 * The correlation of two reviews of the same work where every work has other reviewers, and not all as many: one-way
 * with k0 = (N - sum n²/N) / (n - 1) for the number of reviews (Shrout and Fleiss 1979, case 1; Snedecor and Cochran
 * for k0). Works with a single review take part in the variance between works. Null of fewer than two works, where none
 * has two reviews, and where all is the same.
 */
export function oneWayIntraclass(units: readonly (readonly number[])[]): number | null {
  const rated = units.filter((unit) => unit.length > 0);
  const all = rated.flat();
  const grand = meanOf(all);
  if (rated.length < 2 || all.length <= rated.length || grand === null) return null;
  const means = rated.map((unit) => ({ count: unit.length, mean: meanOf(unit) ?? 0 }));
  const between = sumOf(means.map(({ count, mean }) => count * (mean - grand) ** 2)) / (rated.length - 1);
  const within =
    sumOf(rated.flatMap((unit, at) => unit.map((value) => (value - (means[at]?.mean ?? 0)) ** 2))) /
    (all.length - rated.length);
  const k0 = (all.length - sumOf(means.map(({ count }) => count ** 2)) / all.length) / (rated.length - 1);
  const whole = between + (k0 - 1) * within;
  return whole === 0 ? null : (between - within) / whole;
}

/** How reliable the mean of so many reviews is, from that of one (Spearman 1910, Brown 1910). */
export function reliabilityOfMean(single: number, reviews: number): number {
  return (reviews * single) / (1 + (reviews - 1) * single);
}

/** How many reviews it takes until their mean is that reliable; null when none would, as one says nothing. */
export function reviewsNeeded(single: number, wanted: number): number | null {
  if (single <= 0) return null;
  return single >= 1 ? 1 : (wanted * (1 - single)) / (single * (1 - wanted));
}
