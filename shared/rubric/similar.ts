import { overlap } from './words.ts';

/** Sets of fewer words are too small to be called alike by their words. */
const fewest = 3;

/**
 * For each word set that has an earlier one with J >= threshold, the pair of the earliest such index and its own.
 * Not all are compared with all: two sets that are this alike share one of their rarest words, so only sets that meet
 * there are measured (prefix filter: Chaudhuri, Ganti and Kaushik 2006).
 */
export function alikePairs(sets: readonly ReadonlySet<string>[], threshold: number): Pairs {
  const isKnown =
    last?.threshold === threshold &&
    last.sets.length === sets.length &&
    last.sets.every((set, at) => set === sets[at]);
  if (!last || !isKnown) last = { sets, threshold, pairs: measuredPairs(sets, threshold) };
  return last.pairs;
}

type Pairs = readonly (readonly [number, number])[];

/** Most letters are typed elsewhere than in evidence: then the sets are the very same as a letter before. */
let last: {
  readonly sets: readonly ReadonlySet<string>[];
  readonly threshold: number;
  readonly pairs: Pairs;
} | null = null;

function measuredPairs(sets: readonly ReadonlySet<string>[], threshold: number): Pairs {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  const seenAt = new Map<string, number[]>();
  const pairs: (readonly [number, number])[] = [];
  for (const [at, set] of sets.entries()) {
    if (set.size < fewest) continue;
    const prefix = rarest(set, frequency, set.size - Math.ceil(threshold * set.size) + 1);
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

/** The `count` words that occur in the fewest sets, equal ones by code unit. Few are wanted, so nothing is sorted. */
function rarest(set: ReadonlySet<string>, frequency: ReadonlyMap<string, number>, count: number): string[] {
  const chosen: { readonly word: string; readonly sets: number }[] = [];
  for (const word of set) {
    const sets = frequency.get(word) ?? 0;
    let at = chosen.length;
    for (let before = chosen[at - 1]; before; before = chosen[at - 1]) {
      if (before.sets < sets || (before.sets === sets && before.word < word)) break;
      at -= 1;
    }
    if (at >= count) continue;
    chosen.splice(at, 0, { word, sets });
    if (chosen.length > count) chosen.pop();
  }
  return chosen.map(({ word }) => word);
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, threshold: number): boolean {
  const canReach = Math.min(a.size, b.size) >= threshold * Math.max(a.size, b.size);
  return canReach && overlap(a, b) >= threshold;
}
