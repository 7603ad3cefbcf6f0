/** A row of the rubric: the least and most it gives, and what it weighs. */
export type Dimension = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly weight: number;
};
/** A reviewer’s grades, one a dimension; those with weight 0 are compared and count for nothing. */
export type Graded = {
  readonly id: string;
  readonly weight: number;
  readonly grades: Readonly<Record<string, number>>;
};

/** From very lax to very strict, as Moodle names them; 5 is its default. */
export const comparisons = [9, 7, 5, 3, 1] as const;
export type Comparison = (typeof comparisons)[number];
export const fairComparison: Comparison = 5;

/**
 * Moodle Workshop’s “comparison with the best assessment”: grades 0-100 for the reviewers of one work, by how near each
 * is to the review that is nearest to the mean of all; null where every weight is 0. It pays agreement, not quality, and
 * one or two reviewers get 100. Source: mod/workshop/eval/best/lib.php of Moodle 4, with its roundings.
 */
export function comparisonWithTheBest(
  dimensions: readonly Dimension[],
  graded: readonly Graded[],
  comparison: Comparison,
): ReadonlyMap<string, number | null> {
  const normal = graded.map(({ id, weight, grades }) => ({
    ...{ id, weight },
    values: dimensions.map((dimension) => normalised(dimension, grades[dimension.id] ?? 0)),
  }));
  const weights = normal.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return new Map(graded.map(({ id }) => [id, null]));
  const average = dimensions.map((_, at) =>
    rounded(normal.reduce((sum, { weight, values }) => sum + weight * (values[at] ?? 0), 0) / weights, 5),
  );
  const variances = dimensions.map((_, at) =>
    weightedVariance(normal.map(({ weight, values }) => ({ weight, value: values[at] ?? 0 }))),
  );
  const distance = (a: readonly number[], b: readonly number[]) =>
    distanceOf(a, b, dimensions, variances, comparison);
  const toAverage = normal.map(({ values }) => distance(values, average));
  const nearest = Math.min(...toAverage);
  const best = normal.filter((_, at) => toAverage[at] === nearest);
  return new Map(
    normal.map(({ id, values }) => {
      const off = Math.min(...best.map((one) => distance(values, one.values)));
      return [id, Math.min(100, Math.max(0, 100 - off))];
    }),
  );
}

function normalised({ min, max }: Dimension, grade: number): number {
  return max === min ? max : ((grade - min) / (max - min)) * 100;
}

/** Population variance by increments (West 1979), weight 0 skipped; null of fewer than two. */
export function weightedVariance(
  values: readonly { readonly weight: number; readonly value: number }[],
): number | null {
  let [weights, mean, squares, count] = [0, 0, 0, 0];
  for (const { weight, value } of values) {
    if (weight === 0) continue;
    count += 1;
    weights += weight;
    const step = (weight / weights) * (value - mean);
    squares += weight * (value - mean) * (value - mean - step);
    mean += step;
  }
  return count < 2 ? null : squares / weights;
}

function distanceOf(
  a: readonly number[],
  b: readonly number[],
  dimensions: readonly Dimension[],
  variances: readonly (number | null)[],
  comparison: Comparison,
): number {
  let [off, weights] = [0, 0];
  for (const [at, { weight }] of dimensions.entries()) {
    weights += weight;
    const apart = (a[at] ?? 0) - (b[at] ?? 0);
    off += (weight * Math.abs(apart) * apart ** 2) / (comparison * Math.max(variances[at] ?? 0, 0.01));
  }
  return weights === 0 ? 0 : rounded(off / weights, 4);
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
