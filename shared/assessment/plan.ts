import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';

/** A line of the student’s revision plan: which comment, what I will do, whether it is done. */
export const planItemSchema = z.strictObject({
  id: idSchema,
  /** Null for a line of the student’s own. */
  commentId: z.nullable(idSchema),
  text: textSchema(2_000),
  /** As the student says; null leaves it to the changes of the comment’s place. */
  isDone: z.nullable(z.boolean()),
  /** The revision at which it was planned: later changes count. */
  revision: z.int().check(z.gte(0)),
  /** A fractional index. */
  order: z.string().check(z.maxLength(200)),
  createdAt: z.string(),
});
export type PlanItem = z.infer<typeof planItemSchema>;

export const addPlanItemSchema = z.strictObject({
  id: idSchema,
  commentId: z.nullable(idSchema),
  text: textSchema(2_000),
  order: z.string().check(z.maxLength(200)),
});

export const editPlanItemSchema = z.partial(
  z.strictObject({
    text: textSchema(2_000),
    isDone: z.nullable(z.boolean()),
    order: z.string().check(z.maxLength(200)),
    deleted: z.literal(false),
  }),
);
