import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';
import { reviewStateSchema } from './review.ts';

/** One pair that needs a look, with why in words. */
export const flaggedReviewSchema = z.strictObject({
  reviewId: idSchema,
  essayId: idSchema,
  reviewer: z.string(),
  author: z.string(),
  state: reviewStateSchema,
  why: z.string(),
  /** Whether its reviewer may be reminded now. */
  mayNudge: z.boolean(),
  nudgedAt: z.nullable(z.string()),
});
export type FlaggedReview = z.infer<typeof flaggedReviewSchema>;

/** A work that needs a look. */
export const flaggedWorkSchema = z.strictObject({
  essayId: idSchema,
  author: z.string(),
  why: z.string(),
});
export type FlaggedWork = z.infer<typeof flaggedWorkSchema>;

export const reviewerHealthSchema = z.strictObject({
  personId: z.string(),
  name: z.string(),
  owed: z.int(),
  sent: z.int(),
  /** Mean of the stars that were given before the levels were seen, 1-5; null while nobody has rated one. */
  usefulness: z.nullable(z.number()),
  rated: z.int(),
  endorsed: z.int(),
  /** Why their levels may tell nothing; null when they may. */
  straight: z.nullable(z.string()),
  /** The newest of their reviews that was begun: what is opened; null when none was. */
  reviewId: z.nullable(idSchema),
});
export type ReviewerHealth = z.infer<typeof reviewerHealthSchema>;

/** How a class’s reviews go: what needs a look, with the reason, and nobody above another. All lists by name. */
export const reviewHealthSchema = z.strictObject({
  assignment: z.strictObject({
    id: idSchema,
    title: z.string(),
    grouping: z.enum(['individual', 'group']),
    timeZone: z.string(),
  }),
  mayLead: z.boolean(),
  mayAssess: z.boolean(),
  /** When reviews were given out first; null before. */
  allocatedAt: z.nullable(z.string()),
  dueAt: z.nullable(z.string()),
  perStudent: z.int(),
  tiles: z.strictObject({
    works: z.int(),
    reviewers: z.int(),
    /** Of those that count as a load. */
    pairs: z.int(),
    sent: z.int(),
    begun: z.int(),
    notBegun: z.int(),
    late: z.int(),
    released: z.int(),
    rated: z.int(),
  }),
  /** Begun or not, and not sent. */
  missing: z.array(flaggedReviewSchema),
  thin: z.array(flaggedReviewSchema),
  /** Ratings that may answer a low score. */
  retaliation: z.array(flaggedReviewSchema),
  /** Ratings that are others since the levels were seen. */
  changed: z.array(flaggedReviewSchema),
  declined: z.array(flaggedReviewSchema),
  removed: z.array(flaggedReviewSchema),
  apart: z.array(flaggedWorkSchema),
  /** With fewer sent reviews than students owe, and none on the way. */
  few: z.array(flaggedWorkSchema),
  reviewers: z.array(reviewerHealthSchema),
});
export type ReviewHealth = z.infer<typeof reviewHealthSchema>;

export const nudgeSchema = z.strictObject({
  reviewIds: z.array(idSchema).check(z.minLength(1), z.maxLength(2_000)),
});
export const nudgedSchema = z.strictObject({
  /** Ids of the reviews whose reviewers were reminded. */
  nudged: z.array(idSchema),
  /** Why the others were not. */
  refused: z.array(z.strictObject({ id: idSchema, why: z.string() })),
});
export type Nudged = z.infer<typeof nudgedSchema>;
