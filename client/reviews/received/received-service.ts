import { type Ask, askServer } from '#client/ask.ts';
import {
  type ReceivedReviews,
  receivedReviewsSchema,
  type StaffReview,
  staffReviewSchema,
  workReviewsSchema,
} from '#shared/reviews/received.ts';
import {
  type PairRow,
  pairRowSchema,
  type ReceivedReview,
  receivedReviewSchema,
} from '#shared/reviews/review.ts';

/** Reviews after they are given, on the server; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createReceivedService(ask: Ask) {
  const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}`;
  const review = (id: string) => `/reviews/${encodeURIComponent(id)}`;
  return {
    /** Those of one’s own map. */
    read: (assignmentId: string, skipsSelf: boolean): Promise<ReceivedReviews> =>
      ask(
        receivedReviewsSchema,
        'GET',
        `${at(assignmentId)}/reviews/received${skipsSelf ? '?skip=true' : ''}`,
      ),
    rate: (id: string, stars: number, note: string): Promise<ReceivedReview> =>
      ask(receivedReviewSchema, 'PUT', `${review(id)}/usefulness`, { stars, note }),
    /** For staff, from here on. */
    readAsStaff: (id: string): Promise<StaffReview> =>
      ask(staffReviewSchema, 'GET', `${review(id)}/as-staff`),
    ofWork: async (assignmentId: string, essayId: string): Promise<readonly PairRow[]> =>
      (
        await ask(
          workReviewsSchema,
          'GET',
          `${at(assignmentId)}/works/${encodeURIComponent(essayId)}/reviews`,
        )
      ).reviews,
    endorse: (id: string, isEndorsed: boolean): Promise<PairRow> =>
      ask(pairRowSchema, 'PUT', `${review(id)}/endorsement`, { isEndorsed }),
    letRatingCount: (id: string, counts: boolean): Promise<PairRow> =>
      ask(pairRowSchema, 'PUT', `${review(id)}/rating`, { counts }),
    takeOut: (id: string, reason: string): Promise<PairRow> =>
      ask(pairRowSchema, 'PUT', `${review(id)}/removal`, { reason }),
    bringBack: (id: string): Promise<PairRow> => ask(pairRowSchema, 'DELETE', `${review(id)}/removal`),
  };
}

export const receivedService = createReceivedService(askServer);
