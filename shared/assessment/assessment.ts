import * as z from 'zod/mini';
import { rubricRefSchema } from '#shared/essay/essay.ts';
import { idSchema } from '#shared/graph/records.ts';
import { mostPoints } from '#shared/rubric/rubric.ts';
import { writerSchema } from './comment.ts';
import { richTextSchema } from './rich-text.ts';

/** `self` is the student’s own, on the same rubric. */
export const assessmentTypes = ['self', 'instructor', 'peer'] as const;
export const assessmentTypeSchema = z.enum(assessmentTypes);
export type AssessmentType = z.infer<typeof assessmentTypeSchema>;

/** `submitted` is finished but held back; the student sees it once it is `released`. A self-assessment is seen once submitted. */
export const assessmentStateSchema = z.enum(['draft', 'submitted', 'released']);
export type AssessmentState = z.infer<typeof assessmentStateSchema>;

/** What a person says about one criterion. Rules never set any of it. */
export const markSchema = z.strictObject({
  criterionId: z.string().check(z.maxLength(80)),
  levelId: z.nullable(z.string().check(z.maxLength(80))),
  /** Where they differ from the level’s own, as in a range; null otherwise. To hundredths. */
  points: z.nullable(z.number().check(z.gte(0), z.lte(mostPoints))),
  comment: z.nullable(richTextSchema),
});
export type Mark = z.infer<typeof markSchema>;

/** One person’s levels and comments on one revision. */
export const assessmentSchema = z.strictObject({
  id: idSchema,
  essayId: idSchema,
  type: assessmentTypeSchema,
  assessor: writerSchema,
  rubric: rubricRefSchema,
  revision: z.int().check(z.gte(0)),
  /** What was handed in, where it judges that. */
  submissionId: z.optional(idSchema),
  state: assessmentStateSchema,
  /** At most one a criterion. */
  marks: z.array(markSchema),
  overall: z.nullable(richTextSchema),
  /** Whether other assessors of the essay see it before it is released. */
  isOpenToAssessors: z.boolean(),
  /** Grows with every save; a save names the one that it was made on. */
  edition: z.int(),
  /** ISO 8601 UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
  submittedAt: z.nullable(z.string()),
  releasedAt: z.nullable(z.string()),
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const startAssessmentSchema = z.strictObject({
  id: idSchema,
  type: z.enum(['self', 'instructor']),
  /** Which of the submissions; the newest when left out. */
  submissionId: z.optional(idSchema),
});

export const editAssessmentSchema = z.strictObject({
  edition: z.int(),
  marks: z.optional(z.array(markSchema).check(z.maxLength(100))),
  overall: z.optional(z.nullable(richTextSchema)),
  isOpenToAssessors: z.optional(z.boolean()),
  /** Moves a draft to another rubric or version: marks that it has no place for are taken away. */
  rubric: z.optional(rubricRefSchema),
  /** Moves a draft to the newest revision of the essay. */
  revision: z.optional(z.int().check(z.gte(0))),
  /** Moves a draft to what was handed in then, whatever revision is named. */
  submissionId: z.optional(idSchema),
});
export type EditAssessment = z.infer<typeof editAssessmentSchema>;

/** What became of releasing several: those that are released now, and why the others are not. */
export const releaseManySchema = z.strictObject({
  ids: z.array(idSchema).check(z.minLength(1), z.maxLength(500)),
});
export const releasedSchema = z.strictObject({
  assessments: z.array(assessmentSchema),
  refused: z.array(z.strictObject({ id: idSchema, code: z.string(), detail: z.string() })),
});

/** Who did what to an assessment, newest first; `change` says what was set, in the shape of an edit; of the marks, those that moved. */
export const assessmentEventSchema = z.strictObject({
  at: z.string(),
  isYou: z.boolean(),
  act: z.enum(['started', 'edited', 'submitted', 'reopened', 'released', 'withdrawn']),
  change: z.nullable(z.omit(z.partial(editAssessmentSchema), { edition: true })),
});
export type AssessmentEvent = z.infer<typeof assessmentEventSchema>;

/** A row of “to assess”: an essay whose assessor one is, and how far one is with it. */
export const queueRowSchema = z.strictObject({
  essayId: idSchema,
  title: z.string(),
  /** Whose it is, as they call themselves. */
  student: z.string(),
  rubric: rubricRefSchema,
  revision: z.int(),
  openFindings: z.int(),
  /** One’s own latest assessment; null before one has begun. */
  assessment: z.nullable(
    z.strictObject({
      id: idSchema,
      state: assessmentStateSchema,
      revision: z.int(),
      /** Criteria with levels that have one, and all of them. */
      marked: z.int(),
      of: z.int(),
      /** Titles of the levels that are given. */
      levels: z.array(z.string()),
      comments: z.int(),
      updatedAt: z.string(),
    }),
  ),
  joinedAt: z.string(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;
