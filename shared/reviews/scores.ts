import * as z from 'zod/mini';
import { peerReviewSchema } from '#shared/assignments/peer-review.ts';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';
import { mostPoints } from '#shared/rubric/rubric.ts';

/** In place of a score, by whoever leads the course. */
export const overrideSchema = z.strictObject({
  score: z.number(),
  reason: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
  /** Who said so; null once they are deleted. */
  by: z.nullable(z.string()),
});
export type Override = z.infer<typeof overrideSchema>;

/** What the reviews of one work say about one criterion (in its points), or of the whole (0-1). All null where none says anything. */
export const scoreCellSchema = z.strictObject({
  /** Reviews that say something. */
  n: z.int(),
  mean: z.nullable(z.number()),
  /** Population standard deviation; null of fewer than two. */
  spread: z.nullable(z.number()),
  median: z.nullable(z.number()),
  trimmed: z.nullable(z.number()),
  /** Leniency evened out, drawn to the mean; `low` and `high` nine times in ten. */
  recommended: z.nullable(
    z.strictObject({ score: z.number(), low: z.nullable(z.number()), high: z.nullable(z.number()) }),
  ),
  override: z.nullable(overrideSchema),
  /** Goes up each time a score is set here or taken back; 0 while none ever was. */
  overrideEdition: z.int(),
  /** What each review says, in the order of the work’s reviews. */
  given: z.array(z.nullable(z.number())),
  /** Why this needs a look, in words; null when reviewers are within a level. */
  apart: z.nullable(z.string()),
});
export type ScoreCell = z.infer<typeof scoreCellSchema>;

export const workScoresSchema = z.strictObject({
  essayId: idSchema,
  /** The person or the group. */
  author: z.string(),
  /** Sent ones that staff have not taken out, by reviewer. */
  reviews: z.array(
    z.strictObject({
      id: idSchema,
      reviewer: z.string(),
      /** Moodle’s “comparison with the best”, 0-100; null where rows of it are blank. */
      best: z.nullable(z.number()),
    }),
  ),
  /** In the order of the criteria. */
  cells: z.array(scoreCellSchema),
  whole: scoreCellSchema,
});
export type WorkScores = z.infer<typeof workScoresSchema>;

/** How far reviewers agree, and what that means for whoever teaches. */
export const agreementSchema = z.strictObject({
  /** Krippendorff’s alpha by the order of the levels; null where there is too little to tell. */
  alpha: z.nullable(z.number()),
  /** One-way intraclass correlation of single reviews. */
  single: z.nullable(z.number()),
  words: z.string(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** What one student has of a graded peer review, in per cent; null: nothing to go by. */
export const studentGradeSchema = z.strictObject({
  personId: z.string(),
  name: z.string(),
  map: z.nullable(z.number()),
  reviews: z.nullable(z.number()),
  task: z.nullable(z.number()),
  whole: z.nullable(z.number()),
  /** How each part came about, a sentence each. */
  words: z.array(z.string()),
});
export type StudentGrade = z.infer<typeof studentGradeSchema>;

export const classScoresSchema = z.strictObject({
  assignment: z.strictObject({
    id: idSchema,
    title: z.string(),
    grouping: z.enum(['individual', 'group']),
    timeZone: z.string(),
  }),
  grading: peerReviewSchema.shape.grading,
  mayLead: z.boolean(),
  /** Those with levels. */
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Its best points. */
      most: z.number(),
      agreement: agreementSchema,
    }),
  ),
  /** Of the whole. */
  agreement: agreementSchema,
  /** Everything that reviews were given out for, by name. */
  works: z.array(workScoresSchema),
  /** By name; null where peer review is formative. */
  grades: z.nullable(z.array(studentGradeSchema)),
});
export type ClassScores = z.infer<typeof classScoresSchema>;

export const setOverrideSchema = z.strictObject({
  /** Null: of the whole. */
  criterionId: z.nullable(z.string().check(z.maxLength(80))),
  /** Points of the criterion, or 0-1 of the whole; null takes the override back. */
  score: z.nullable(z.number().check(z.gte(0), z.lte(mostPoints))),
  reason: z._default(textSchema(1_000), ''),
  /** `overrideEdition` as one has seen it: refused with score-moved-on when it is another by now. Left out: whatever is there is replaced. */
  edition: z.optional(z.int()),
});
export type SetOverride = z.infer<typeof setOverrideSchema>;

/** What an author may know of the numbers of their own map: nothing that ranks it. */
export const ownScoresSchema = z.strictObject({
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      most: z.number(),
      n: z.int(),
      mean: z.nullable(z.number()),
      spread: z.nullable(z.number()),
      /** In a graded peer review that is released: what counts. */
      score: z.nullable(z.number()),
      /** Why it is not what the reviews say; null when it is. */
      overrideReason: z.nullable(z.string()),
    }),
  ),
  /** Of a graded peer review, once all of one’s reviews are rated. */
  grade: z.nullable(z.omit(studentGradeSchema, { personId: true, name: true })),
});
export type OwnScores = z.infer<typeof ownScoresSchema>;
