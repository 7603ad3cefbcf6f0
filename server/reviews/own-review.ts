import type { Context } from 'hono';
import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { assertDraft } from '#shared/assessment/assessment-acts.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { AppError } from '#shared/errors.ts';
import type { AssignmentPermit, PermittedWithAssignment } from '../assignments/access.ts';
import type { AppEnv } from '../http/env.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { settingsOf } from './settings.ts';

/** A review as its reviewer stands to it. */
export type OwnReview = PermittedWithAssignment & {
  readonly review: ReviewRow;
  readonly settings: PeerReview;
  /** Its words and levels; null before it is begun, and after it was given back. */
  readonly assessment: AssessmentRow | null;
};

/** One that its reviewer has opened. */
export type BegunReview = OwnReview & { readonly assessment: AssessmentRow };

export type OwnReviews = ReturnType<typeof createOwnReviews>;

/**
 * Finds reviews by their own address, for whoever writes them. To everybody else, their authors too, they are not there.
 * @throws not-found, course-archived to change one of a course that is, no-peer-review
 */
export function createOwnReviews(stores: Stores, identity: Identity, permit: AssignmentPermit) {
  return (c: Context<AppEnv>, reviewId: string, to: 'read' | 'write'): OwnReview => {
    const review = stores.reviews.read(reviewId);
    const person = identity.personOf(c);
    if (!review || !person || review.reviewerId !== person.id) throw noReview();
    const permitted = permit(c, review.assignmentId, to === 'read' ? 'read-assignment' : 'do-reviews');
    if (permitted.role !== 'student') throw noReview();
    const { assessmentId } = review;
    const assessment = assessmentId === null ? null : (stores.assessments.read(assessmentId) ?? null);
    return { ...permitted, review, settings: peerReviewOf(permitted), assessment };
  };
}

/** @throws no-peer-review */
export function peerReviewOf({ assignment }: Pick<PermittedWithAssignment, 'assignment'>): PeerReview {
  return settingsOf(assignment, 'Students do not review each other in this assignment.');
}

/** @throws review-not-open before it is begun, review-over after it was given back or went to somebody else */
export function assertBegun(own: OwnReview): asserts own is BegunReview {
  const { state } = own.review;
  if (state === 'declined')
    throw new AppError('review-over', 'You have given this review back. Nothing of it was kept.');
  if (state === 'withdrawn')
    throw new AppError('review-over', 'This review went to somebody else. Look at your list again.');
  if (own.assessment === null)
    throw new AppError('review-not-open', 'You have not begun this review. Begin it first.');
}

/** @throws what `assertBegun` does; review-over when it was taken out; assessment-not-draft when it is sent */
export function assertWritable(own: OwnReview): asserts own is BegunReview {
  assertBegun(own);
  if (own.review.state === 'removed') throw takenOut();
  assertDraft(own.assessment);
}

/**
 * Whether a review that was sent may be taken back and changed: not once its author has it, nor, where sending is what
 * brings one’s own, once one has read those.
 */
export function mayReopen(
  stores: Stores,
  { review, assessment, settings, person, assignment }: BegunReview,
): boolean {
  if (review.state !== 'sent' || assessment.state !== 'submitted') return false;
  if (settings.release.type !== 'own-done') return true;
  const { courses, works, reviews, assessments } = stores;
  const group = assignment.body.grouping === 'group' ? courses.groupOf(assignment.courseId, person.id) : null;
  const work = group ? works.ofGroup(assignment.id, group.id) : works.ofPerson(assignment.id, person.id);
  return !reviews
    .ofEssay(work?.essayId ?? '')
    .some(
      ({ assessmentId }) => assessmentId !== null && assessments.read(assessmentId)?.state === 'released',
    );
}

export function takenOut() {
  return new AppError(
    'review-over',
    'Your instructor has taken this review out. What you wrote is still here for you to read.',
  );
}

function noReview() {
  return new AppError('not-found', 'There is no such review of yours here. Look at your list again.');
}
