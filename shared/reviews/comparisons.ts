import { type Draw, shuffled } from '#shared/assignments/seeded.ts';
import type { ComparedGroup } from './comparison.ts';

/** An answer: which map was found to be the better of two. */
export type Verdict = { readonly better: string; readonly other: string };

/** Two maps that somebody was asked about, answered or not. */
export type AskedPair = readonly [string, string];

type Asked = {
  /** Maps that this person may compare: none of their own. */
  readonly maps: readonly string[];
  /** What everybody has answered. */
  readonly verdicts: readonly Verdict[];
  /** What this person was asked already. */
  readonly asked: readonly AskedPair[];
};

/**
 * The next pair for one person, or null when they have been asked about all. As ComPAIR's `adaptive_min_delta`: the
 * first is one of those that were compared least often, the second the one among its opponents that was compared least
 * and stands closest to it; maps that this person has not seen go first while two of them remain. Ties are drawn.
 */
export function nextPair({ maps, verdicts, asked }: Asked, draw: Draw): AskedPair | null {
  const done = new Set(asked.map(pairKey));
  const seen = new Set(asked.flat());
  const opponents = (map: string, among: readonly string[]) =>
    among.filter((other) => other !== map && !done.has(pairKey([map, other])));
  const fresh = maps.filter((map) => !seen.has(map));
  const pool = fresh.length >= 2 ? fresh : maps;
  const able = pool.filter((map) => opponents(map, pool).length > 0);
  const rounds = roundsOf(verdicts);
  const round = (map: string) => rounds.get(map) ?? 0;
  const [first] = shuffled(able, draw).toSorted((a, b) => round(a) - round(b));
  if (first === undefined) return null;
  const scores = scoresOf(verdicts);
  const score = (map: string) => scores.get(map) ?? unknown;
  const apart = (map: string) => Math.abs(score(map) - score(first));
  const [second] = shuffled(opponents(first, pool), draw).toSorted(
    (a, b) => round(a) - round(b) || apart(a) - apart(b),
  );
  if (second === undefined) return null;
  // Which of the two stands first is drawn too: what is on the left is chosen more often.
  return draw() < 0.5 ? [first, second] : [second, first];
}

/** Of a map that nobody has compared. */
const unknown = 0.5;

/**
 * How each compared map stands, 0–1: the chance of being the better one, as the mean over its opponents of
 * e^(w−l) / (1 + e^(w−l)) with w wins and l losses against that one (adaptive comparative judgement, as ComPAIR has it).
 * Whatever order the answers came in.
 */
export function scoresOf(verdicts: readonly Verdict[]): Map<string, number> {
  const margins = new Map<string, Map<string, number>>();
  const add = (map: string, opponent: string, by: number) => {
    const own = margins.get(map) ?? new Map<string, number>();
    own.set(opponent, (own.get(opponent) ?? 0) + by);
    margins.set(map, own);
  };
  for (const { better, other } of verdicts) {
    add(better, other, 1);
    add(other, better, -1);
  }
  return new Map(
    [...margins].map(([map, own]) => {
      const chances = [...own.values()].map((margin) => 1 / (1 + Math.exp(-margin)));
      return [map, chances.reduce((sum, chance) => sum + chance, 0) / chances.length];
    }),
  );
}

/** How often each map was compared. */
export function roundsOf(verdicts: readonly Verdict[]): Map<string, number> {
  const rounds = new Map<string, number>();
  for (const { better, other } of verdicts)
    for (const map of [better, other]) rounds.set(map, (rounds.get(map) ?? 0) + 1);
  return rounds;
}

/** Below this nothing can be said of a map. */
export const fewComparisons = 3;
/** How far from even a score has to be: one lone win against one opponent is 0.23 away. */
const clear = 0.1;

/** Where a map stands, as roughly as the answers allow. */
export function groupOf(score: number, n: number): ComparedGroup {
  if (n < fewComparisons) return 'early';
  if (score > unknown + clear) return 'upper';
  return score < unknown - clear ? 'lower' : 'middle';
}

/** The same for both orders. */
function pairKey([a, b]: AskedPair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
