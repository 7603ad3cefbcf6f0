import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';
import { mostPoints } from '#shared/rubric/rubric.ts';
import { commentKindSchema } from './comment.ts';

const entryFields = {
  text: textSchema(5_000).check(z.minLength(1, 'Write the comment.')),
  /** Title of the criterion it is for, so that it serves every rubric with such a row; empty for any. */
  criterion: textSchema(300),
  kind: commentKindSchema,
  nextStep: textSchema(1_000),
  link: textSchema(2_000),
};

/** A comment that its owner uses again and again. */
export const bankEntrySchema = z.strictObject({
  id: idSchema,
  ...entryFields,
  /** Comments that were made from it. */
  uses: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type BankEntry = z.infer<typeof bankEntrySchema>;

export const addBankEntrySchema = z.strictObject({
  id: idSchema,
  ...entryFields,
  /** In points, as MarkUs's files have it: kept for such files and used nowhere. */
  deduction: z.optional(z.nullable(z.number().check(z.gte(0), z.lte(mostPoints)))),
});
export type AddBankEntry = z.infer<typeof addBankEntrySchema>;

export const editBankEntrySchema = z.partial(
  z.strictObject({ ...entryFields, /** `false` brings a deleted one back. */ deleted: z.literal(false) }),
);
