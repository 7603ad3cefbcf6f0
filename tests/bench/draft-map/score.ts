/** Hits, false alarms and misses of one class. */
export type Tally = { hit: number; extra: number; missed: number };

export type Scores = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly n: number;
};

/** Several corpora as one: hits, misses and what was only got are added up. */
export function pooled(parts: readonly Scores[]): Scores {
  const expected = sum(parts.map(({ n }) => n));
  const hits = sum(parts.map(({ n, recall }) => n * recall));
  const got = sum(parts.map(({ n, recall, precision }) => (precision === 0 ? 0 : (n * recall) / precision)));
  return { precision: hits / got, recall: hits / expected, f1: (2 * hits) / (got + expected), n: expected };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Of pairs (expected, got): every class that is expected or got, with its scores; classes in order of name. */
export function scoresByClass(
  pairs: readonly (readonly [expected: string, got: string])[],
): Map<string, Scores> {
  const tallies = new Map<string, Tally>();
  const tally = (name: string) => {
    const known = tallies.get(name) ?? { hit: 0, extra: 0, missed: 0 };
    tallies.set(name, known);
    return known;
  };
  for (const [expected, got] of pairs) {
    if (expected === got) tally(expected).hit++;
    else {
      tally(expected).missed++;
      tally(got).extra++;
    }
  }
  return new Map(
    [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, scoresOf(one)]),
  );
}

export function scoresOf({ hit, extra, missed }: Tally): Scores {
  const precision = hit + extra === 0 ? 0 : hit / (hit + extra);
  const recall = hit + missed === 0 ? 0 : hit / (hit + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, n: hit + missed };
}

/** Of links as text, found against expected. */
export function scoresOfSets(expected: readonly string[], got: readonly string[]): Scores {
  const wanted = new Set(expected);
  const hit = got.filter((one) => wanted.has(one)).length;
  return scoresOf({ hit, extra: got.length - hit, missed: wanted.size - hit });
}

export function macroF1(scores: ReadonlyMap<string, Scores>): number {
  const all = [...scores.values()];
  return all.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(all.length, 1);
}

export function accuracy(pairs: readonly (readonly [string, string])[]): number {
  return pairs.filter(([expected, got]) => expected === got).length / Math.max(pairs.length, 1);
}
