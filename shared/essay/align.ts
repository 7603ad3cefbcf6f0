/** What two lists have in common, in order: pairs of indexes, rising in both. */
export type Pair = readonly [before: number, after: number];

/** Cells of the table; lists that would need more are taken as having only beginning and end in common. */
const mostCells = 4_000_000;

/** A longest common subsequence by the table of its lengths, after what both begin and end with. */
export function commonOf<T>(before: readonly T[], after: readonly T[]): Pair[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = bestPairs(before.length - start - end, after.length - start - end, (a, b) =>
    before[start + a] === after[start + b] ? 1 : 0,
  );
  return [
    ...Array.from({ length: start }, (_, at): Pair => [at, at]),
    ...middle.map(([a, b]): Pair => [a + start, b + start]),
    ...Array.from({ length: end }, (_, at): Pair => [before.length - end + at, after.length - end + at]),
  ];
}

/** The pairs, rising in both lists, with the greatest sum of worths; those that are worth nothing are left out. */
export function bestPairs(
  lengthBefore: number,
  lengthAfter: number,
  worth: (before: number, after: number) => number,
): Pair[] {
  const width = lengthAfter + 1;
  if ((lengthBefore + 1) * width > mostCells) return [];
  const worths = new Float32Array(lengthBefore * lengthAfter);
  /** Of what is left from there on in both. */
  const sums = new Float32Array((lengthBefore + 1) * width);
  const sum = (a: number, b: number) => sums[a * width + b] ?? 0;
  for (let a = lengthBefore - 1; a >= 0; a -= 1) {
    for (let b = lengthAfter - 1; b >= 0; b -= 1) {
      const here = worth(a, b);
      worths[a * lengthAfter + b] = here;
      sums[a * width + b] = Math.max(sum(a + 1, b), sum(a, b + 1), here > 0 ? here + sum(a + 1, b + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  for (let [a, b] = [0, 0]; a < lengthBefore && b < lengthAfter; ) {
    const isPair = (worths[a * lengthAfter + b] ?? 0) > 0;
    if (sum(a, b) === sum(a + 1, b)) a += 1;
    else if (sum(a, b) === sum(a, b + 1)) b += 1;
    else if (isPair) pairs.push([a++, b++]);
    else break; // nothing of worth is left
  }
  return pairs;
}
