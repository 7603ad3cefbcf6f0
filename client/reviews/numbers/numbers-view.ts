import { intervalWords, numberWords, type ScoreMethod, scoreBy } from '#shared/reviews/score-words.ts';
import type { ScoreCell } from '#shared/reviews/scores.ts';

/** A cell as it is spoken: “2.7, between 2.1 and 3.3; mean 2.5, spread 0.8, 3 reviews”. */
export function cellName(cell: ScoreCell, method: ScoreMethod, most: number | null): string {
  const { n, mean, spread, override, apart, recommended } = cell;
  if (n === 0 && !override) return 'no review';
  const words = (value: number) => numberWords(value, most);
  const score = scoreBy(cell, method);
  const shown = override ? `set to ${words(override.score)}` : score === null ? 'no score' : words(score);
  const between =
    method === 'recommended' && intervalWords(cell, most) !== '' && recommended
      ? `, between ${words(recommended.low ?? 0)} and ${words(recommended.high ?? 0)}`
      : '';
  const around =
    mean === null ? '' : `; mean ${words(mean)}${spread === null ? '' : `, spread ${words(spread)}`}`;
  return `${shown}${between}${around}, ${n} ${n === 1 ? 'review' : 'reviews'}${apart === null ? '' : `; reviewers disagree: ${apart}`}`;
}

/** What somebody types for a score, in the unit of what it replaces; null for what is no number in the range. */
export function scoreTyped(typed: string, most: number | null): number | null {
  const plain = typed.replace('%', '').replace(',', '.').trim();
  if (plain === '' || !/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = most === null ? Number(plain) / 100 : Number(plain);
  return value >= 0 && value <= (most ?? 1) ? Math.round(value * 10_000) / 10_000 : null;
}
