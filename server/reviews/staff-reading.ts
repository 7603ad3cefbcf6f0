import type { AssignmentRow } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import type { StaffReview } from '#shared/reviews/received.ts';
import { createAssessmentView, rubricRefOf } from '../assessment/assessment-view.ts';
import { repliesByComment } from '../assessment/comment-routes.ts';
import { createCommentView } from '../assessment/comment-view.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { doubtfulRatings } from './doubtful-ratings.ts';
import { pairOf } from './pair-view.ts';

type Parts = { readonly stores: Stores; readonly rubricNamed: Rubrics['of'] };

/** Reviews as staff read them, those that were taken out too. */
export function createStaffReading({ stores, rubricNamed }: Parts) {
  const { assessments, comments, essays, reviews } = stores;

  /** Ids of reviews whose bad rating may answer a low score. */
  function retaliations(assignmentId: string): ReadonlySet<string> {
    return doubtfulRatings(reviews.judged(assignmentId), rubricNamed);
  }

  return {
    retaliations,
    read(assignment: AssignmentRow, review: ReviewRow, readerId: string): StaffReview {
      const { essayId, assessmentId } = review;
      const judged = assessmentId === null ? undefined : assessments.read(assessmentId);
      // What is being written is its reviewer's alone.
      const row = judged?.state === 'draft' ? undefined : judged;
      const essay = essays.access(essayId, readerId)?.essay;
      const view = createCommentView(stores, essayId, { id: readerId, role: 'assessor' });
      const replies = repliesByComment(comments.replies(essayId));
      const said = row ? comments.list(essayId).filter((comment) => comment.assessmentId === row.id) : [];
      return {
        pair: pairOf(stores, rubricNamed, assignment, review),
        assignmentId: assignment.id,
        essayTitle: essay?.title ?? '',
        rubric: rubricNamed(
          row ? rubricRefOf(row) : { id: assignment.rubricId, version: assignment.rubricVersion },
        ),
        assessment: row ? createAssessmentView(stores, essayId, readerId).assessmentOf(row) : null,
        comments: view.commentsOf(said, (id) => replies.get(id) ?? []),
        usefulnessNote: review.usefulnessNote,
        mayBeRetaliation: retaliations(assignment.id).has(review.id),
      };
    },
  };
}
