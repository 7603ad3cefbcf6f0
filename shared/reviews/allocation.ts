import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';

/**
 * The wishes that are given up for a pair, in the order in which they are: 1 the two review each other, 2 same group or
 * section, 3 the same pair as in the last assignment, 4 “should not”. 0 for none.
 */
export const tierSchema = z.int().check(z.gte(0), z.lte(4));

/** What a drawing or a repair came to, said in full. */
export const allocationReportSchema = z.strictObject({
  seed: z.int(),
  reviewers: z.int(),
  works: z.int(),
  perStudent: z.int(),
  pairs: z.int(),
  /** Reviews of a work, and by a reviewer. */
  perWork: z.strictObject({ min: z.int(), max: z.int() }),
  perReviewer: z.strictObject({ min: z.int(), max: z.int() }),
  relaxed: z.array(z.strictObject({ reviewerId: z.string(), essayId: idSchema, tier: tierSchema })),
  /** What the hard rules leave no room for: how many reviews a work or a reviewer goes without. */
  unfilled: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('work'), essayId: idSchema, missing: z.int() }),
      z.strictObject({ type: z.literal('reviewer'), reviewerId: z.string(), missing: z.int() }),
    ]),
  ),
});
export type AllocationReport = z.infer<typeof allocationReportSchema>;
