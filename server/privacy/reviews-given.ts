import type { ReviewRow } from '#db/reviews/review-store.ts';
import { createAssessmentView } from '../assessment/assessment-view.ts';
import { repliesByComment } from '../assessment/comment-routes.ts';
import { createCommentView } from '../assessment/comment-view.ts';
import { createSights, dayOf } from '../reviews/sight.ts';
import type { Stores } from '../stores.ts';

/** Reviews that somebody has been given to write, as they know them: with what they wrote, without whom they wrote it for. */
export function createReviewsGiven(stores: Stores) {
  const { assessments, comments, ownData } = stores;

  function wordsOf({ essayId, assessmentId }: ReviewRow, personId: string) {
    const row = assessmentId === null ? undefined : assessments.read(assessmentId);
    if (!row) return null;
    const view = createCommentView(stores, essayId, { id: personId, role: 'reader' });
    const replies = repliesByComment(comments.replies(essayId));
    const own = comments.list(essayId).filter((comment) => comment.assessmentId === assessmentId);
    return {
      assessment: createAssessmentView(stores, essayId, personId).assessmentOf(row),
      comments: view.commentsOf(own, (id) => replies.get(id) ?? []),
    };
  }

  function noteOf({ essayId, assessmentId, usefulnessNote }: ReviewRow, personId: string): string {
    const row = assessmentId === null ? undefined : assessments.read(assessmentId);
    return row ? createSights(stores, essayId, personId)(row).note(usefulnessNote) : '';
  }

  return (personId: string) =>
    ownData.reviews(personId).map((review) => {
      const { id, assignmentId, authorPseudonym, state, assignedAt, begunAt, sentAt, reason, seconds } =
        review;
      const { usefulness, endorsedAt } = review;
      return {
        ...{ id, assignmentId, author: authorPseudonym, state, begunAt, sentAt, reason, seconds },
        assignedOn: dayOf(assignedAt),
        ...{ usefulness, usefulnessNote: noteOf(review, personId), isEndorsed: endorsedAt !== null },
        ...wordsOf(review, personId),
      };
    });
}
