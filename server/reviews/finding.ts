import type { Context } from 'hono';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { AppError } from '#shared/errors.ts';
import type { AssignmentPermit, PermittedWithAssignment } from '../assignments/access.ts';
import type { AppEnv } from '../http/env.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';

export type FoundReview = PermittedWithAssignment & { readonly review: ReviewRow };

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly permit: AssignmentPermit;
};

/**
 * Finds reviews for addresses that name one by itself: what is not there and what one may not know of are answered with
 * the same words.
 */
export function createReviewFinding({ stores, identity, permit }: Parts) {
  const { reviews, assessments, assignments, members } = stores;

  function roleIn(c: Context<AppEnv>, review: ReviewRow) {
    const person = identity.personOf(c);
    const role = person ? assignments.access(review.assignmentId, person.id)?.role : null;
    return { person, role: role ?? null };
  }

  return {
    /** For staff. @throws not-found, not-allowed, course-archived */
    forStaff(c: Context<AppEnv>, id: string, action: 'see-reviews' | 'lead-reviews'): FoundReview {
      const review = reviews.read(id);
      const role = review ? roleIn(c, review).role : null;
      if (!review || role === null || role === 'student') throw noReview();
      return { ...permit(c, review.assignmentId, action), review };
    },
    /** One that its author has got. @throws not-found, course-archived */
    forAuthor(c: Context<AppEnv>, id: string): FoundReview {
      const review = reviews.read(id);
      const person = review && roleIn(c, review).person;
      const given = review?.assessmentId ? assessments.read(review.assessmentId) : undefined;
      // Whoever comes into the group of a map that they have reviewed does not rate themselves.
      const isTheirs =
        review &&
        person &&
        review.reviewerId !== person.id &&
        members.editors(review.essayId).includes(person.id);
      if (!isTheirs || review.state !== 'sent' || given?.state !== 'released') throw noReview();
      return { ...permit(c, review.assignmentId, 'do-reviews'), review };
    },
  };
}

export function noReview() {
  return new AppError('not-found', 'There is no such review here, or it is not for you.');
}
