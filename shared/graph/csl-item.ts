import * as z from 'zod/mini';
import { textSchema } from './text.ts';

/** CSL's names of the kinds of source that the form offers so far. */
export const cslTypes = [
  'document',
  'book',
  'chapter',
  'article-journal',
  'article-newspaper',
  'report',
  'webpage',
  'legislation',
  'speech',
] as const;

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
  type: z._default(z.enum(cslTypes), 'document'),
  title: z.optional(textSchema(500)),
  author: z.optional(z.array(cslNameSchema).check(z.maxLength(50))),
  /** Only the year so far: `{ 'date-parts': [[2019]] }`, or `raw` where it is no plain year (“n.d.”, “c. 1850”). */
  issued: z.optional(
    z.union([
      z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int()])]) }),
      z.strictObject({ raw: textSchema(60) }),
    ]),
  ),
  URL: z.optional(textSchema(2_000)),
});
export type CslItem = z.infer<typeof cslItemSchema>;
