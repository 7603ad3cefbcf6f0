import * as z from 'zod/mini';
import {
  type declineSchema,
  type MyReview,
  type MyReviews,
  myReviewSchema,
  myReviewsSchema,
  type ReviewToWrite,
  reviewToWriteSchema,
} from '#shared/reviews/review.ts';
import { type Ask, askServer } from '../ask.ts';

export type Decline = z.infer<typeof declineSchema>;

/** Reviews as the student who writes them meets them; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createReviewService(ask: Ask) {
  const of = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}/reviews`;
  const at = (reviewId: string) => `/reviews/${encodeURIComponent(reviewId)}`;
  return {
    mine: (assignmentId: string): Promise<MyReviews> =>
      ask(myReviewsSchema, 'GET', `${of(assignmentId)}/mine`),
    /** Another map to review; `id` is made here, so that trying again asks for the same one. */
    extra: (assignmentId: string, id: string): Promise<MyReview> =>
      ask(myReviewSchema, 'POST', `${of(assignmentId)}/extra`, { id }),
    read: (reviewId: string): Promise<ReviewToWrite> => ask(reviewToWriteSchema, 'GET', at(reviewId)),
    /** The first time it makes the assessment; after that it answers what there is. */
    begin: (reviewId: string): Promise<ReviewToWrite> =>
      ask(reviewToWriteSchema, 'POST', `${at(reviewId)}/begin`),
    decline: (reviewId: string, decline: Decline): Promise<MyReviews> =>
      ask(myReviewsSchema, 'POST', `${at(reviewId)}/decline`, decline),
    /** Seconds of work since they were told last, 1-600. */
    effort: async (reviewId: string, seconds: number): Promise<void> => {
      await ask(z.unknown(), 'POST', `${at(reviewId)}/effort`, { seconds });
    },
  };
}

export const reviewService = createReviewService(askServer);
