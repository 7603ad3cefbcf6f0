import * as z from 'zod/mini';
import { peerReviewSchema } from '#shared/assignments/peer-review.ts';
import { idSchema } from '#shared/graph/records.ts';
import { allocationReportSchema, tierSchema } from './allocation.ts';
import { feasibilitySchema } from './feasibility.ts';
import { pairRowSchema, reviewRuleSchema } from './review.ts';

/** Somebody of the class, as a reviewer. */
export const reviewerRowSchema = z.strictObject({
  personId: z.string(),
  name: z.string(),
  /** Titles; null where they are in none. */
  section: z.nullable(z.string()),
  group: z.nullable(z.string()),
  /** Whether they have handed in, which is what makes somebody a reviewer. */
  hasWork: z.boolean(),
  /** Reviews that they write: 0 before they have handed in. */
  owes: z.int(),
  /** Of those they have: nobody opened, begun, sent. */
  assigned: z.int(),
  begun: z.int(),
  done: z.int(),
});
export type ReviewerRow = z.infer<typeof reviewerRowSchema>;

/** A map that was handed in, by author's name. */
export const reviewedWorkSchema = z.strictObject({
  essayId: idSchema,
  /** The person or the group. */
  name: z.string(),
  personIds: z.array(z.string()),
  section: z.nullable(z.string()),
  /** The newest. */
  submissionId: idSchema,
  isLate: z.boolean(),
  /** Living ones: assigned, begun or sent. */
  reviews: z.int(),
  done: z.int(),
});
export type ReviewedWork = z.infer<typeof reviewedWorkSchema>;

/** Everything about who reviews whom, for staff. */
export const reviewOverviewSchema = z.strictObject({
  settings: peerReviewSchema,
  /** IANA; of the assignment: moments are told in it. */
  timeZone: z.optional(z.string()),
  /** Null before reviews are given out. */
  allocatedAt: z.nullable(z.string()),
  seed: z.nullable(z.int()),
  /** Of the last drawing or repair. */
  report: z.nullable(allocationReportSchema),
  /** All students of the course by name. */
  reviewers: z.array(reviewerRowSchema),
  works: z.array(reviewedWorkSchema),
  /** Living and ended ones; by reviewer's name, then author's. */
  pairs: z.array(pairRowSchema),
  rules: z.array(reviewRuleSchema),
  feasibility: feasibilitySchema,
});
export type ReviewOverview = z.infer<typeof reviewOverviewSchema>;

/** `draw`: keeps what is begun, sent or pinned and draws all else anew; `repair`: moves as little as it can. */
export const planKindSchema = z.enum(['draw', 'repair']);
export type PlanKind = z.infer<typeof planKindSchema>;

export const seedSchema = z.int().check(z.gte(0), z.lte(4_294_967_295));

export const askPlanSchema = z.strictObject({ seed: seedSchema, kind: planKindSchema });

export const plannedPairSchema = z.strictObject({
  reviewerId: z.string(),
  reviewer: z.string(),
  essayId: idSchema,
  author: z.string(),
  tier: tierSchema,
  /** `kept`: it is there already and stays. */
  type: z.enum(['kept', 'new']),
});
export type PlannedPair = z.infer<typeof plannedPairSchema>;

/** What a drawing or a repair would do; nothing is written. */
export const planSchema = z.strictObject({
  /** Of all that it was made from: the same seed gives the same pairs while this is the same. */
  planHash: z.string(),
  seed: z.int(),
  kind: planKindSchema,
  /** As they would be; by reviewer's name, then author's. */
  pairs: z.array(plannedPairSchema),
  /** Reviews, by id, that their reviewers would lose; none of them was begun. */
  moved: z.array(idSchema),
  report: allocationReportSchema,
});
export type Plan = z.infer<typeof planSchema>;

export const allocateSchema = z.strictObject({
  seed: seedSchema,
  kind: planKindSchema,
  /** Of the plan that was looked at; left out: whatever it comes to. */
  planHash: z.optional(z.string().check(z.maxLength(100))),
});

export const addPairSchema = z.strictObject({ id: idSchema, reviewerId: z.string(), essayId: idSchema });

export const putRulesSchema = z.strictObject({ rules: z.array(reviewRuleSchema).check(z.maxLength(5_000)) });

export const importPairsSchema = z.strictObject({
  /** With columns `reviewer` and `author`, by name or e-mail. */
  csv: z.string().check(z.maxLength(1_000_000)),
  /** Whether it is only looked at. */
  dryRun: z.boolean(),
});

/** What became of the lines of a file, in its order; the first line of pairs is 2, below the headings. */
export const importedPairsSchema = z.strictObject({
  lines: z.array(
    z.strictObject({
      line: z.int(),
      reviewer: z.string(),
      author: z.string(),
      /** Why it cannot be taken; null when it can, or is there already. */
      problem: z.nullable(z.string()),
      isThere: z.boolean(),
      /** The file itself says that it has ended: it is left out. */
      isEnded: z.optional(z.boolean()),
    }),
  ),
  /** Pairs that are new, or would be. */
  added: z.int(),
});
export type ImportedPairs = z.infer<typeof importedPairsSchema>;
