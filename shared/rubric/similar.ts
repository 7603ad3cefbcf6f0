import { overlap } from './words.ts';

/** Sets of fewer words are too small to be called alike by their words. */
const fewest = 3;

/**
 * For each word set that has an earlier one with J >= threshold, the pair of the earliest such index and its own.
 * Not all are compared with all: two sets that are this alike share one of their rarest words, so only sets that meet
 * there are measured (prefix filter: Chaudhuri, Ganti and Kaushik 2006).
 */
export function alikePairs(
  sets: readonly ReadonlySet<string>[],
  threshold: number,
): readonly (readonly [number, number])[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rareFirst = (a: string, b: string) =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);

  const seenAt = new Map<string, number[]>();
  const pairs: (readonly [number, number])[] = [];
  for (const [at, set] of sets.entries()) {
    if (set.size < fewest) continue;
    const prefix = [...set].sort(rareFirst).slice(0, set.size - Math.ceil(threshold * set.size) + 1);
    const candidates = new Set<number>();
    for (const word of prefix) for (const other of seenAt.get(word) ?? []) candidates.add(other);
    const first = [...candidates]
      .sort((a, b) => a - b)
      .find((other) => isAlike(set, sets[other] ?? set, threshold));
    if (first !== undefined) pairs.push([first, at]);
    // Whatever is like this set is like its exact copy, which is already there to be met.
    if (first !== undefined && overlap(set, sets[first] ?? set) === 1) continue;
    for (const word of prefix) {
      const others = seenAt.get(word);
      if (others) others.push(at);
      else seenAt.set(word, [at]);
    }
  }
  return pairs;
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, threshold: number): boolean {
  const canReach = Math.min(a.size, b.size) >= threshold * Math.max(a.size, b.size);
  return canReach && overlap(a, b) >= threshold;
}
