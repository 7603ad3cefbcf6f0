import type { ReviewRow } from '#db/reviews/review-store.ts';
import { createAssessmentView } from '../assessment/assessment-view.ts';
import { repliesByComment } from '../assessment/comment-routes.ts';
import { createCommentView } from '../assessment/comment-view.ts';
import { frozenOf } from '../reviews/frozen.ts';
import { createSights, dayOf } from '../reviews/sight.ts';
import type { Stores } from '../stores.ts';

/** Reviews that somebody has been given to write, as they know them: with what they wrote, without whom they wrote it for. */
export function createReviewsGiven(stores: Stores) {
  const { assessments, assignments, comments, ownData } = stores;

  function wordsOf(review: ReviewRow, personId: string) {
    const { essayId, assessmentId, assignmentId } = review;
    const row = assessmentId === null ? undefined : assessments.read(assessmentId);
    const assignment = assignments.read(assignmentId);
    if (!row || !assignment) return null;
    const blind = assignment.body.peerReview?.blind ?? 'double';
    const { shownPlaceOf } = frozenOf(stores, review, assignment.courseId, blind);
    const view = createCommentView(stores, essayId, { id: personId, role: 'reader' });
    const replies = repliesByComment(comments.replies(essayId));
    const own = comments.list(essayId).filter((comment) => comment.assessmentId === assessmentId);
    return {
      assessment: createAssessmentView(stores, essayId, personId).assessmentOf(row),
      // A place quotes what stands there, and around it.
      comments: view
        .commentsOf(own, (id) => replies.get(id) ?? [])
        .map((comment) => ({ ...comment, place: shownPlaceOf(comment.place) })),
    };
  }

  /** What its author, or staff, say of a review. */
  function saidOf({ essayId, assessmentId }: ReviewRow, words: string, personId: string): string {
    const row = assessmentId === null ? undefined : assessments.read(assessmentId);
    return row ? createSights(stores, essayId, personId)(row).note(words) : '';
  }

  return (personId: string) =>
    ownData.reviews(personId).map((review) => {
      const { id, assignmentId, authorPseudonym, state, assignedAt, begunAt, sentAt, reason, seconds } =
        review;
      const { usefulness, endorsedAt } = review;
      return {
        ...{ id, assignmentId, author: authorPseudonym, state, begunAt, sentAt, seconds },
        assignedOn: dayOf(assignedAt),
        reason: state === 'declined' ? reason : saidOf(review, reason, personId),
        ...{
          usefulness,
          usefulnessNote: saidOf(review, review.usefulnessNote, personId),
          isEndorsed: endorsedAt !== null,
        },
        ...wordsOf(review, personId),
      };
    });
}
