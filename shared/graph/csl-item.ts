import { z } from 'zod';
import { textSchema } from './text.ts';

/** An author as CSL-JSON has it: a person in parts, or an organisation (or an unparsed name) as one literal. */
const cslNameSchema = z.union([
  z.strictObject({ literal: textSchema(300) }),
  z.strictObject({ family: textSchema(200), given: textSchema(200) }),
]);

/**
 * A bibliography entry in CSL-JSON (citationstyles.org, csl-data.json), the subset that the source form edits so far.
 * Names are CSL's own, so an export is the record itself.
 */
export const cslItemSchema = z.strictObject({
  type: z
    .enum([
      'document',
      'book',
      'chapter',
      'article-journal',
      'article-newspaper',
      'report',
      'webpage',
      'legislation',
      'speech',
    ])
    .default('document'),
  title: textSchema(500).optional(),
  author: z.array(cslNameSchema).max(50).optional(),
  /** Only the year so far: `{ 'date-parts': [[2019]] }`, or `raw` where it is no plain year (“n.d.”, “c. 1850”). */
  issued: z
    .union([
      z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int()])]) }),
      z.strictObject({ raw: textSchema(60) }),
    ])
    .optional(),
  URL: textSchema(2_000).optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;
