import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { totalOf } from '#shared/assessment/total.ts';
import { possibleRetaliation } from '#shared/reviews/retaliation.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import type { Rubrics } from '../rubric/rubrics.ts';

/** A review that was begun, with its levels. */
export type JudgedReview = {
  readonly review: ReviewRow;
  readonly assessment: Omit<AssessmentRow, 'assessorName'>;
};

/** Ids of reviews of a class whose bad rating may answer a low score, by what was said before the levels were seen. */
export function doubtfulRatings(
  judged: readonly JudgedReview[],
  rubricNamed: Rubrics['of'],
): ReadonlySet<string> {
  return possibleRetaliation(
    judged.flatMap(({ review, assessment }) => {
      if (review.state !== 'sent') return [];
      const { id, essayId, reviewerId, firstUsefulness } = review;
      const { points, of, marked } = totalOf(rubricNamed(rubricRefOf(assessment)), assessment.marks);
      const score = marked > 0 && of > 0 ? points / of : null;
      return [{ id, essayId, reviewerId, usefulness: firstUsefulness, score }];
    }),
  );
}

/** Whether staff have said what is to be made of a rating: it counts, or the review is good whatever was said of it. */
export function isSettled({ ratingCountsAt, endorsedAt }: ReviewRow): boolean {
  return ratingCountsAt !== null || endorsedAt !== null;
}
