import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { meanOf } from './centre.ts';

/** How useful a reviewer’s reviews were found, in per cent: 1 star is 0, 5 are 100; a review that was owed and not written is 0, one that nobody has rated counts for nothing. Null when nothing counts. Source: Peergrade’s feedback score. */
export function feedbackScore(stars: readonly (number | null)[], notWritten: number): number | null {
  const rated = stars.flatMap((one) => (one === null ? [] : [((one - 1) / 4) * 100]));
  return meanOf([...rated, ...Array.from({ length: notWritten }, () => 0)]);
}

type Weights = Extract<PeerReview['grading'], { type: 'graded' }>['weights'];
/** In per cent; null: nothing to go by yet. */
export type GradeParts = {
  readonly map: number | null;
  readonly reviews: number | null;
  readonly task: number | null;
};

/**
 * What the three parts come to, in per cent (as Peerceptiv weighs submission, review and task). Nobody waits for an
 * absent peer: a part with nothing to go by is left out, and the others count in its place. Null when all are.
 */
export function wholeGrade(parts: GradeParts, weights: Weights): number | null {
  const known = (['map', 'reviews', 'task'] as const).flatMap((part) => {
    const value = parts[part];
    return value === null || weights[part] === 0 ? [] : [{ value, weight: weights[part] }];
  });
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? null : known.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
}
