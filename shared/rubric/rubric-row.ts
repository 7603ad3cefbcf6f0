import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';
import { rubricBodySchema, rubricSchema } from './rubric.ts';

/** A row of “rubrics”: one’s own, and those that come with the product. */
export const rubricRowSchema = z.strictObject({
  /** Its newest version. */
  rubric: rubricSchema,
  /** It comes with the product: everybody has it and nobody changes it. */
  isReady: z.boolean(),
  isYours: z.boolean(),
  /** Essays that name any version of it or are assessed by one; of a ready one, those that one may read. */
  uses: z.int(),
  /** Whether anything names its newest version, so that a change of it makes the next one. True of a ready one. */
  isInUse: z.boolean(),
  /** ISO 8601 UTC; null for a ready one. */
  updatedAt: z.nullable(z.string()),
});
export type RubricRow = z.infer<typeof rubricRowSchema>;

/** Ready ones first, the default before all; then one’s own, latest change first. */
export const rubricsResponseSchema = z.strictObject({ rubrics: z.array(rubricRowSchema) });

export const createRubricSchema = z.strictObject({ id: idSchema, ...rubricBodySchema.shape });
export type CreateRubric = z.infer<typeof createRubricSchema>;

/** `baseVersion` is the version that was edited: the newest, or the edit is refused. */
export const editRubricSchema = z.strictObject({
  baseVersion: z.int().check(z.gte(1)),
  ...rubricBodySchema.shape,
});
export type EditRubric = z.infer<typeof editRubricSchema>;

/** Brings a deleted rubric back. */
export const patchRubricSchema = z.strictObject({ deleted: z.literal(false) });
