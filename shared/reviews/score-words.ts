import type { ScoreCell } from './scores.ts';

/** Ways to make one score of several reviews. `best`: Moodle’s, whose score is the mean and which grades the reviewers. */
export const scoreMethods = ['recommended', 'mean', 'median', 'trimmed', 'best'] as const;
export type ScoreMethod = (typeof scoreMethods)[number];

export const methodTitles: Readonly<Record<ScoreMethod, string>> = {
  recommended: 'Recommended',
  mean: 'Mean',
  median: 'Median',
  trimmed: 'Trimmed mean',
  best: 'Comparison with the best',
};

/** What each way does, in a sentence. */
export const methodWords: Readonly<Record<ScoreMethod, string>> = {
  recommended:
    'Strict and lenient reviewers are evened out, and few reviews are drawn a little to the class’s mean; the bar shows where the score lies nine times in ten.',
  mean: 'All reviews count the same, whoever wrote them.',
  median:
    'The middle review counts, or the mean of the two in the middle: one reviewer alone cannot move it.',
  trimmed: 'The highest and the lowest quarter are left out; of fewer than four reviews it is the mean.',
  best: 'As Moodle’s workshop does it: the mean is the score, and each reviewer gets up to 100 for being near the review that is nearest to the mean. It pays agreement, not quality; of one or two reviews everybody gets 100.',
};

/** The score of a cell by one way; null without a review. */
export function scoreBy(cell: ScoreCell, method: ScoreMethod): number | null {
  if (method === 'recommended') return cell.recommended?.score ?? null;
  return method === 'best' ? cell.mean : cell[method];
}

/** As “2.7”, or “68 %” of the whole; an override as it is. `most`: best points; null: of the whole. */
export function cellWords(cell: ScoreCell, method: ScoreMethod, most: number | null): string {
  if (cell.override) return `${numberWords(cell.override.score, most)} (set)`;
  const score = scoreBy(cell, method);
  return score === null ? '–' : numberWords(score, most);
}

/** As “(2.1–3.3)”; empty where there is no interval or it does not count. */
export function intervalWords({ recommended, override }: ScoreCell, most: number | null): string {
  if (override || !recommended || recommended.low === null || recommended.high === null) return '';
  const low = most === null ? `${Math.round(recommended.low * 100)}` : numberWords(recommended.low, most);
  return `(${low}–${numberWords(recommended.high, most)})`;
}

export function numberWords(value: number, most: number | null): string {
  return most === null ? `${Math.round(value * 100)} %` : `${Math.round(value * 10) / 10}`;
}
