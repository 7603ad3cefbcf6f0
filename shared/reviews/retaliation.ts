import { groupedBy } from './grouped.ts';

/** A review that its author has rated, beside what others made of that map and of that reviewer. */
export type RatedReview = {
  readonly id: string;
  readonly essayId: string;
  readonly reviewerId: string;
  /** What its levels come to, 0-1; null where none is given. */
  readonly score: number | null;
  /** 1-5, as it was said before the levels were seen; null: not rated. */
  readonly usefulness: number | null;
};

/** At most this is a bad rating. */
export const badRating = 2;
/** As good, or better, other authors have to have found the same reviewer on average. */
export const goodRating = 3.5;
/** Of scores from 0 to 1, far below what a level makes. */
const negligible = 1e-9;
/** Scores that a consensus takes. */
const fewestScores = 2;

/**
 * Ids of reviews whose bad rating may answer a low score instead of a poor review (reviews.md 2.4, after CrowdGrader’s
 * tit-for-tat): rated 2 or less by an author whose map the reviewer scored more than one standard deviation below the
 * mean of that map’s reviews, while the other authors who rated the same reviewer found them helpful, 3.5 or more on
 * average. One other author is enough: with two reviews each there is no second. The deviation is that of all scores
 * from the mean of their own map, over all reviews given: a map has too few reviews for one of its own. A sign for people
 * to look at, never a verdict.
 */
export function possibleRetaliation(reviews: readonly RatedReview[]): ReadonlySet<string> {
  const deviation = deviationWithinMaps(reviews);
  if (deviation === null) return new Set();
  const ofMap = groupedBy(reviews, ({ essayId }) => essayId);
  const ofReviewer = groupedBy(reviews, ({ reviewerId }) => reviewerId);
  return new Set(
    reviews
      .filter(
        (review) =>
          review.usefulness !== null &&
          review.usefulness <= badRating &&
          isFarBelow(review, ofMap.get(review.essayId) ?? [], deviation) &&
          isHelpfulToOthers(review, ofReviewer.get(review.reviewerId) ?? []),
      )
      .map(({ id }) => id),
  );
}

/** `ofMap`: all reviews of the same map. */
function isFarBelow({ score }: RatedReview, ofMap: readonly RatedReview[], deviation: number) {
  const scores = ofMap.flatMap((other) => (other.score === null ? [] : [other.score]));
  if (score === null || scores.length < fewestScores) return false;
  // A mean of equal scores may differ from them in its last digit.
  return score < meanOf(scores) - deviation - negligible;
}

/** `ofReviewer`: all reviews by the same reviewer. */
function isHelpfulToOthers({ id, essayId }: RatedReview, ofReviewer: readonly RatedReview[]): boolean {
  const ratings = ofReviewer.flatMap((other) =>
    other.id !== id && other.essayId !== essayId && other.usefulness !== null ? [other.usefulness] : [],
  );
  return ratings.length > 0 && meanOf(ratings) >= goodRating;
}

/** Root mean square of scores about the mean of their own map; null where no map has two. */
function deviationWithinMaps(reviews: readonly RatedReview[]): number | null {
  const byMap = new Map<string, number[]>();
  for (const { essayId, score } of reviews)
    if (score !== null) byMap.set(essayId, [...(byMap.get(essayId) ?? []), score]);
  const squares = [...byMap.values()]
    .filter((scores) => scores.length >= fewestScores)
    .flatMap((scores) => scores.map((score) => (score - meanOf(scores)) ** 2));
  return squares.length === 0 ? null : Math.sqrt(meanOf(squares));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
