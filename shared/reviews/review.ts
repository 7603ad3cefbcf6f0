import * as z from 'zod/mini';
import { assessmentSchema, markSchema } from '#shared/assessment/assessment.ts';
import { commentSchema } from '#shared/assessment/comment.ts';
import { richTextSchema } from '#shared/assessment/rich-text.ts';
import { peerReviewSchema } from '#shared/assignments/peer-review.ts';
import { documentJsonSchema } from '#shared/essay/document.ts';
import { rubricRefSchema } from '#shared/essay/essay.ts';
import { graphJsonSchema } from '#shared/graph/graph.ts';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';

/**
 * `assigned` nobody has opened it; `begun` its reviewer has; `sent` it is finished; `declined` its reviewer gave it back;
 * `withdrawn` it went to somebody else, or was taken back by staff, before it was begun; `removed` staff took it out
 * after it was sent.
 */
export const reviewStates = ['assigned', 'begun', 'sent', 'declined', 'withdrawn', 'removed'] as const;
export const reviewStateSchema = z.enum(reviewStates);
export type ReviewState = z.infer<typeof reviewStateSchema>;

/** Whether it is one that somebody owes or has written: what counts as a load. */
export function isLiving(state: ReviewState): boolean {
  return state === 'assigned' || state === 'begun' || state === 'sent';
}

/** How a pair came to be: drawn; by hand or from a file; by a repair; asked for beyond one’s own. */
export const reviewOriginSchema = z.enum(['drawn', 'pinned', 'repaired', 'extra']);
export type ReviewOrigin = z.infer<typeof reviewOriginSchema>;

export const reviewRuleTypeSchema = z.enum(['must', 'must-not', 'should-not']);
export type ReviewRuleType = z.infer<typeof reviewRuleTypeSchema>;

/** A review as its reviewer finds it among theirs. Nothing in it leads to its author. */
export const myReviewSchema = z.strictObject({
  id: idSchema,
  /** A pseudonym, or the name where reviews are open or single-blind. */
  author: z.string(),
  state: reviewStateSchema,
  /** Beyond what one owes. */
  isExtra: z.boolean(),
  /** Rows of the rubric that have a level, and all that can have one. */
  marked: z.int(),
  of: z.int(),
  /** The day on which it was given out and sent, ISO date: moments would tell who came when. */
  assignedOn: z.string(),
  sentOn: z.nullable(z.string()),
  /** What staff said as they took it out; left out while they have not. */
  removedBecause: z.optional(z.string()),
  /** What has become of it; null before its author has got it. */
  became: z.nullable(
    z.strictObject({
      /** 1-5; null: not said. */
      usefulness: z.nullable(z.int()),
      usefulnessNote: z.string(),
      isEndorsed: z.boolean(),
      willUse: z.int(),
      wontUse: z.int(),
      /** Places of comments that have changed since. */
      changed: z.int(),
    }),
  ),
});
export type MyReview = z.infer<typeof myReviewSchema>;

/** An assignment’s peer review, as one student stands to it. */
export const myReviewsSchema = z.strictObject({
  assignmentId: idSchema,
  settings: peerReviewSchema,
  /** Whether reviews are given out. */
  isOpen: z.boolean(),
  /** What to do or wait for before one may review, in words; null when nothing is in the way. */
  closedBecause: z.nullable(z.string()),
  /** Ordered by pseudonym. */
  reviews: z.array(myReviewSchema),
  owed: z.int(),
  sent: z.int(),
  /** Why no further review can be asked for, in words; null when it can. */
  noExtraBecause: z.nullable(z.string()),
  /** Reviews of one’s own map that one may read, and those that are still expected. */
  received: z.int(),
  expected: z.int(),
  /** Of those that one may read, how many one has not rated. */
  unrated: z.int(),
  /** When reviews of one’s own map come, in words. */
  receivedWhen: z.optional(z.string()),
  /** Of the calibration maps; null where there are none. */
  calibration: z.nullable(z.strictObject({ done: z.int(), of: z.int(), isRequired: z.boolean() })),
  comparisons: z.nullable(z.strictObject({ done: z.int(), open: z.boolean() })),
});
export type MyReviews = z.infer<typeof myReviewsSchema>;

/** A review as its reviewer writes it: what was handed in, without anything that names its author. */
export const reviewToWriteSchema = z.strictObject({
  review: myReviewSchema,
  assignment: z.strictObject({
    id: idSchema,
    title: z.string(),
    task: z.string(),
    dueAt: z.nullable(z.string()),
    timeZone: z.string(),
    blind: peerReviewSchema.shape.blind,
  }),
  /** 1 for the first of one’s own. */
  number: z.int(),
  of: z.int(),
  essay: z.strictObject({
    title: z.string(),
    prompt: z.string(),
    rubric: rubricRefSchema,
    revision: z.int(),
    graph: graphJsonSchema,
    document: documentJsonSchema,
  }),
  /** `essayId` in it is the review’s id: the essay’s own would be the same for everybody who reviews it. */
  assessment: assessmentSchema,
  comments: z.array(commentSchema),
  /** Seconds of work so far; nobody else sees them. */
  seconds: z.int(),
  /** Whether it may still be taken back and changed. */
  canReopen: z.boolean(),
});
export type ReviewToWrite = z.infer<typeof reviewToWriteSchema>;

export const editReviewSchema = z.strictObject({
  edition: z.int(),
  marks: z.optional(z.array(markSchema).check(z.maxLength(100))),
  overall: z.optional(z.nullable(richTextSchema)),
});

/** Seconds since the last time they were told. */
export const effortSchema = z.strictObject({ seconds: z.int().check(z.gte(1), z.lte(600)) });

/**
 * How often somebody who gives a review back gets another map in its place. Whoever gives back map after map may be
 * looking for a friend’s.
 */
export const mostReplaced = 2;

export const declineReasons = ['know-author', 'topic', 'no-time', 'unreadable', 'other'] as const;
export const declineSchema = z.strictObject({
  reason: z.enum(declineReasons),
  note: z._default(textSchema(500), ''),
});

/** A review of one’s own map. */
export const receivedReviewSchema = z.strictObject({
  id: idSchema,
  /** A pseudonym, or the name where reviews are open. */
  reviewer: z.string(),
  releasedOn: z.string(),
  usefulness: z.nullable(z.int()),
  usefulnessNote: z.string(),
  isEndorsed: z.boolean(),
  /** Levels are in it only once its usefulness is rated. */
  assessment: assessmentSchema,
  comments: z.array(commentSchema),
});
export type ReceivedReview = z.infer<typeof receivedReviewSchema>;

export const usefulnessSchema = z.strictObject({
  stars: z.int().check(z.gte(1), z.lte(5)),
  note: z._default(textSchema(1_000), ''),
});

/** A pair as staff see it. */
export const pairRowSchema = z.strictObject({
  id: idSchema,
  essayId: idSchema,
  reviewerId: z.string(),
  reviewer: z.string(),
  /** The person or the group. */
  author: z.string(),
  reviewerPseudonym: z.string(),
  authorPseudonym: z.string(),
  state: reviewStateSchema,
  origin: reviewOriginSchema,
  tier: z.int(),
  reason: z.string(),
  assignedAt: z.string(),
  begunAt: z.nullable(z.string()),
  sentAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  assessmentId: z.nullable(idSchema),
  /** Null before it is begun. */
  marked: z.nullable(z.int()),
  of: z.nullable(z.int()),
  /** What its author says of it now, 1-5; null: nothing yet. */
  usefulness: z.nullable(z.int()),
  /** What they said first, before they saw its levels: what counts. */
  firstUsefulness: z.nullable(z.int()),
  /** Whether staff said that this counts, although it may answer the levels. */
  ratingCounts: z.boolean(),
  isEndorsed: z.boolean(),
  isReleased: z.boolean(),
  nudgedAt: z.nullable(z.string()),
});
export type PairRow = z.infer<typeof pairRowSchema>;

export const reviewRuleSchema = z.strictObject({
  reviewerId: z.string(),
  authorId: z.string(),
  type: reviewRuleTypeSchema,
});
export type ReviewRule = z.infer<typeof reviewRuleSchema>;
