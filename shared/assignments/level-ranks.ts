import type { Criterion } from '#shared/rubric/rubric.ts';

/** How full a circle is, from nothing to all; what the number beside it says, for eyes that run over a table. */
export const circles = ['○', '◔', '◑', '◕', '●'] as const;
export type Circle = (typeof circles)[number];

/** The place of a level among those of its criterion: 1 has the fewest points; null when the criterion has no such level. */
export function rankOfLevel({ levels }: Pick<Criterion, 'levels'>, levelId: string | null): number | null {
  const inOrder = levels.toSorted((a, b) => a.points - b.points);
  const at = inOrder.findIndex(({ id }) => id === levelId);
  return at === -1 ? null : at + 1;
}

/** 0 to 4: fifths of the way. `share` is 0–1; only nothing is an empty circle, and only all is a full one. */
export function stepOf(share: number): 0 | 1 | 2 | 3 | 4 {
  if (share <= 0) return 0;
  if (share >= 1) return 4;
  return share < 3 / 8 ? 1 : share < 5 / 8 ? 2 : 3;
}

/** The way from the lowest of so many levels to the highest, 0–1; a single level is all there is. */
export function shareOfRank(rank: number, levels: number): number {
  return levels <= 1 ? 1 : (rank - 1) / (levels - 1);
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** How far the highest is from the lowest; null of fewer than two. */
export function spreadOf(values: readonly number[]): number | null {
  return values.length < 2 ? null : Math.max(...values) - Math.min(...values);
}
