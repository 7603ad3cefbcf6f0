/** How far apart two values are: different or not; by their order; by their difference; by their difference against their sum. */
export type AlphaLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Krippendorff’s alpha of the values that units were given: 1 when all who gave the same unit a value agree, 0 when no
 * more than chance would. Units with one value are left out. Null when fewer than two different values are left: then
 * agreement cannot be told from chance. Source: Krippendorff 2011, Computing Krippendorff’s Alpha-Reliability.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], level: AlphaLevel): number | null {
  const paired = units.filter((unit) => unit.length >= 2);
  const values = [...new Set(paired.flat())].toSorted((a, b) => a - b);
  if (values.length < 2) return null;
  const place = new Map(values.map((value, at) => [value, at]));
  const coincidences = values.map(() => values.map(() => 0));
  for (const unit of paired) {
    for (const [first, a] of unit.entries())
      for (const [second, b] of unit.entries()) {
        const row = coincidences[place.get(a) ?? 0];
        const column = place.get(b) ?? 0;
        if (first !== second && row) row[column] = (row[column] ?? 0) + 1 / (unit.length - 1);
      }
  }
  const sums = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0));
  const total = sums.reduce((sum, count) => sum + count, 0);
  let [observed, expected] = [0, 0];
  for (const [c, row] of coincidences.entries())
    for (const [k, count] of row.entries()) {
      const apart = distance(level, values, sums, c, k);
      observed += count * apart;
      expected += ((sums[c] ?? 0) * (sums[k] ?? 0) * apart) / (total - 1);
    }
  return expected === 0 ? null : 1 - observed / expected;
}

function distance(
  level: AlphaLevel,
  values: readonly number[],
  sums: readonly number[],
  c: number,
  k: number,
): number {
  const [a, b] = [values[c] ?? 0, values[k] ?? 0];
  if (level === 'nominal') return c === k ? 0 : 1;
  if (level === 'interval') return (a - b) ** 2;
  if (level === 'ratio') return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
  const [from, to] = c < k ? [c, k] : [k, c];
  const between = sums.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
  return (between - ((sums[c] ?? 0) + (sums[k] ?? 0)) / 2) ** 2;
}
