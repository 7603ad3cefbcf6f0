import * as z from 'zod/mini';
import { markSchema } from '#shared/assessment/assessment.ts';
import { peerReviewSchema } from '#shared/assignments/peer-review.ts';
import { documentJsonSchema } from '#shared/essay/document.ts';
import { graphJsonSchema } from '#shared/graph/graph.ts';
import { idSchema } from '#shared/graph/records.ts';
import { rubricSchema } from '#shared/rubric/rubric.ts';

export const mostCalibrationMaps = 3;
/** A first look at a map, and another once one has seen how the instructor judges it. */
export const mostTries = 2;

const marksSchema = z.array(markSchema).check(z.maxLength(100));

/** The essay as it was when the instructor chose it. */
export const calibrationEssaySchema = z.strictObject({
  title: z.string(),
  prompt: z.string(),
  graph: graphJsonSchema,
  document: documentJsonSchema,
});
export type CalibrationEssay = z.infer<typeof calibrationEssaySchema>;

/** How one’s levels stand to the instructor’s, in levels of the rubric: 1 is one level up. */
const differenceSchema = z.strictObject({
  /** Levels that could be compared. */
  n: z.int(),
  /** Mean with its sign: above 0 gave more than the instructor. */
  mean: z.number(),
  /** Mean without the sign: how far apart, whichever way. */
  distance: z.number(),
});
export type Difference = z.infer<typeof differenceSchema>;

export const calibrationBiasSchema = z.strictObject({
  ...differenceSchema.shape,
  maps: z.int(),
  /** In the order of the rubric. */
  criteria: z.array(
    z.strictObject({ criterionId: z.string(), title: z.string(), ...differenceSchema.shape }),
  ),
});
export type CalibrationBias = z.infer<typeof calibrationBiasSchema>;

/** A map as staff have it. */
export const calibrationMapSchema = z.strictObject({
  id: idSchema,
  essay: calibrationEssaySchema,
  /** What it is judged by: the assignment’s, as it was when the map was chosen. */
  rubric: rubricSchema,
  /** The reference: levels, each with its reason as the comment. */
  marks: z.array(markSchema),
  /** Whether students have it. */
  isReady: z.boolean(),
  /** Students who have sent a try of it. */
  tried: z.int(),
  updatedAt: z.string(),
});
export type CalibrationMap = z.infer<typeof calibrationMapSchema>;

export const calibrationOverviewSchema = z.strictObject({
  /** As the assignment’s settings have it; null without peer review. */
  asked: z.nullable(peerReviewSchema.shape.calibration),
  maps: z.array(calibrationMapSchema),
  /** By name. `bias` is of first tries; null before one is sent. */
  people: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      done: z.int(),
      of: z.int(),
      bias: z.nullable(calibrationBiasSchema),
      /** Of second tries. */
      again: z.nullable(calibrationBiasSchema),
    }),
  ),
});
export type CalibrationOverview = z.infer<typeof calibrationOverviewSchema>;

/** `from` chooses the essay, once; what is left out of the rest stays as it is. */
export const putCalibrationMapSchema = z.strictObject({
  from: z.optional(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('essay'), essayId: idSchema }),
      z.strictObject({ type: z.literal('sample') }),
    ]),
  ),
  marks: z.optional(marksSchema),
  isReady: z.optional(z.boolean()),
});
export type PutCalibrationMap = z.infer<typeof putCalibrationMapSchema>;

export const calibrationTrySchema = z.strictObject({
  number: z.int().check(z.gte(1), z.lte(mostTries)),
  marks: z.array(markSchema),
  isSent: z.boolean(),
});
export type CalibrationTry = z.infer<typeof calibrationTrySchema>;

/** A map as the student who judges it has it. */
export const mapToJudgeSchema = z.strictObject({
  id: idSchema,
  essay: calibrationEssaySchema,
  rubric: rubricSchema,
  /** One’s own, the first one first. */
  tries: z.array(calibrationTrySchema),
  /** The instructor’s levels and reasons; null until the first try is sent. */
  reference: z.nullable(z.array(markSchema)),
});
export type MapToJudge = z.infer<typeof mapToJudgeSchema>;

export const myCalibrationSchema = z.strictObject({
  assignmentId: idSchema,
  title: z.string(),
  isRequired: z.boolean(),
  /** In the order in which they are judged. */
  maps: z.array(mapToJudgeSchema),
  /** Of one’s first tries; null before one is sent. */
  bias: z.nullable(calibrationBiasSchema),
  /** Of one’s second tries. */
  again: z.nullable(calibrationBiasSchema),
});
export type MyCalibration = z.infer<typeof myCalibrationSchema>;

export const putTrySchema = z.strictObject({
  marks: marksSchema,
  /** Sends it: it never changes after that. */
  isSent: z._default(z.boolean(), false),
});
export type PutTry = z.input<typeof putTrySchema>;
