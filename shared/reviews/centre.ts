/** The plain mean; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sumOf(values) / values.length;
}

/** The population standard deviation (divided by n: these are all the reviews there are, no sample); null of fewer than two. */
export function spreadAround(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / values.length);
}

/** Of this share of the values, from each end, nothing is counted. */
export const trimmed = 0.25;
/** Of fewer values every one counts: one of three is no outlier, it is a third of what was said. */
export const fewestToTrim = 4;

/** The mean without the lowest and highest quarter (at least one each); the plain mean of fewer than four. */
export function trimmedMean(values: readonly number[]): number | null {
  if (values.length < fewestToTrim) return meanOf(values);
  const off = Math.floor(trimmed * values.length);
  return meanOf(values.toSorted((a, b) => a - b).slice(off, values.length - off));
}

/** The value that so large a share (0-1) of them do not exceed, between neighbours in a straight line; null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? null : below + (above - below) * (place % 1);
}

export function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
