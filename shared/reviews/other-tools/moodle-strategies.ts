import { sumOf } from '../centre.ts';

/** Moodle Workshop’s strategies as scores 0-100, so that marks brought from there mean the same here. Source: mod/workshop/form. */
export type AccumulativeItem = {
  readonly grade: number;
  readonly weight: number;
  /** Points out of `most`, or item 1 … `items` of a scale. */
  readonly scale: { readonly most: number } | { readonly items: number };
};

/** Rows with weight 0, or of which nothing can be had, are skipped; 0 when all are. */
export function accumulativeScore(items: readonly AccumulativeItem[]): number {
  const counted = items.filter(
    ({ weight, scale }) => weight > 0 && ('most' in scale ? scale.most > 0 : scale.items > 1),
  );
  const weights = sumOf(counted.map(({ weight }) => weight));
  if (weights === 0) return 0;
  const parts = counted.map(({ grade, weight, scale }) => {
    const share = 'most' in scale ? grade / scale.most : (grade - 1) / (scale.items - 1);
    return share * weight;
  });
  return (sumOf(parts) / weights) * 100;
}

/** Rows with the grades of their levels, and the one chosen; null when all levels give the same. */
export function rubricScore(
  rows: readonly { readonly levels: readonly number[]; readonly chosen: number }[],
): number | null {
  const least = sumOf(rows.map(({ levels }) => Math.min(...levels)));
  const most = sumOf(rows.map(({ levels }) => Math.max(...levels)));
  return most === least ? null : (100 * (sumOf(rows.map(({ chosen }) => chosen)) - least)) / (most - least);
}

/** `mapping` says what so many errors leave; a number that it leaves out leaves what the number before it does. */
export function errorsScore(errors: number, mapping: Readonly<Record<number, number>>): number {
  let score = 100;
  for (let count = 1; count <= errors; count++) score = mapping[count] ?? score;
  return Math.min(100, Math.max(0, score));
}
