import * as z from 'zod/mini';
import { type Ask, askServer } from '../ask.ts';

/** How far the peer review of an assignment is. */
export type ReviewsNow = {
  readonly isGivenOut: boolean;
  /** Calibration maps that students have. */
  readonly readyMaps: number;
};

const givenOutSchema = z.object({ allocatedAt: z.nullable(z.string()) });
const mapsSchema = z.object({ maps: z.array(z.object({ isReady: z.boolean() })) });

/** For whoever sets an assignment with peer review; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createReviewsNow(ask: Ask) {
  return async (assignmentId: string): Promise<ReviewsNow> => {
    const at = `/assignments/${encodeURIComponent(assignmentId)}`;
    const [{ allocatedAt }, { maps }] = await Promise.all([
      ask(givenOutSchema, 'GET', `${at}/reviews`),
      ask(mapsSchema, 'GET', `${at}/calibration`),
    ]);
    return { isGivenOut: allocatedAt !== null, readyMaps: maps.filter(({ isReady }) => isReady).length };
  };
}

export const reviewsNow = createReviewsNow(askServer);
