import { mostPoints } from '#shared/rubric/rubric.ts';

/** Points or a weight as people type them, “2.5” or “2,5”; null for what is no number of at most two decimals in range. */
export function pointsFrom(words: string): number | null {
  const text = words.trim().replace(',', '.');
  if (!/^\d+(?:\.\d{0,2})?$|^\.\d{1,2}$/.test(text)) return null;
  const value = Number(text);
  return value <= mostPoints ? value : null;
}

/** “1 point”, “2.5 points”. */
export function pointsWords(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}
