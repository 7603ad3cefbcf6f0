import * as z from 'zod/mini';
import { assessmentSchema } from '#shared/assessment/assessment.ts';
import { commentSchema } from '#shared/assessment/comment.ts';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';
import { rubricSchema } from '#shared/rubric/rubric.ts';
import { pairRowSchema, receivedReviewSchema } from './review.ts';
import { ownScoresSchema } from './scores.ts';

/** What classmates have said of one’s own map. */
export const receivedReviewsSchema = z.strictObject({
  assignmentId: idSchema,
  assignment: z.string(),
  /** One’s own; null before one has begun. */
  essayId: z.nullable(idSchema),
  /** By reviewer; none while one is asked to assess the map oneself first. */
  reviews: z.array(receivedReviewSchema),
  /** That are there to read, whether shown yet or not. */
  received: z.int(),
  /** That are still on their way. */
  expected: z.int(),
  /** When one gets them, in words. */
  release: z.string(),
  /** Whether one is asked to assess the map oneself before reading, and has not; it can be skipped. */
  selfFirst: z.boolean(),
  /** One’s own newest finished assessment of it; null when there is none. */
  own: z.nullable(assessmentSchema),
  /** What the levels that one has seen come to; left out where none is there to read. */
  numbers: z.optional(ownScoresSchema),
  /** By which the reviews judge; null while there is none. */
  rubric: z.nullable(rubricSchema),
});
export type ReceivedReviews = z.infer<typeof receivedReviewsSchema>;

export const endorsementSchema = z.strictObject({ isEndorsed: z.boolean() });

/** Whether a rating counts for the reviewer although it may answer the levels. */
export const ratingDecisionSchema = z.strictObject({ counts: z.boolean() });

/** Why a review is taken out: its reviewer reads it. */
export const removalSchema = z.strictObject({
  reason: textSchema(1_000).check(z.refine((reason) => reason.trim() !== '', 'Say why.')),
});

/** A review as staff read it, with the names of both sides. */
export const staffReviewSchema = z.strictObject({
  pair: pairRowSchema,
  assignmentId: idSchema,
  essayTitle: z.string(),
  rubric: rubricSchema,
  /** Null before it is sent. */
  assessment: z.nullable(assessmentSchema),
  comments: z.array(commentSchema),
  usefulnessNote: z.string(),
  /** Its bad rating may answer a low score; see retaliation.ts. For staff alone. It counts for nothing while they have neither endorsed the review nor let it count. */
  mayBeRetaliation: z.boolean(),
});
export type StaffReview = z.infer<typeof staffReviewSchema>;

/** The reviews of one work, for staff who look at it. */
export const workReviewsSchema = z.strictObject({ reviews: z.array(pairRowSchema) });
