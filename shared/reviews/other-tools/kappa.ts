/**
 * Cohen’s kappa of two raters with weights for how far they are apart: power 1 linear, 2 quadratic, 0 none (any
 * difference is the same). Null when chance alone leaves no room to differ. Source: Cohen 1968.
 */
export function weightedKappa(
  first: readonly number[],
  second: readonly number[],
  categories: readonly number[],
  power: 0 | 1 | 2,
): number | null {
  const n = Math.min(first.length, second.length);
  const share = (of: readonly number[], category: number) =>
    of.slice(0, n).filter((value) => value === category).length / n;
  let [observed, expected] = [0, 0];
  for (const [i, a] of categories.entries())
    for (const [j, b] of categories.entries()) {
      const weight = power === 0 ? Number(i !== j) : Math.abs(i - j) ** power;
      const both = first.filter((value, at) => at < n && value === a && second[at] === b).length / n;
      observed += weight * both;
      expected += weight * share(first, a) * share(second, b);
    }
  return expected === 0 ? null : 1 - observed / expected;
}
