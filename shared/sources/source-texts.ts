import * as z from 'zod/mini';

/** UTF-16 code units of the text that may be attached to a source: two thick books. */
export const longestSourceText = 3_000_000;

/** A text that is attached to a source, without its words. */
export const attachedTextSchema = z.strictObject({
  sourceId: z.string(),
  /** Of the file it came from. */
  name: z.string(),
  /** When it was attached, ISO 8601 UTC. */
  at: z.string(),
  characters: z.int(),
});
export type AttachedText = z.infer<typeof attachedTextSchema>;

export const sourceTextSchema = z.strictObject({
  sourceId: z.string(),
  name: z.string(),
  at: z.string(),
  /** Paragraphs, a line each. */
  text: z.string(),
});
export type SourceText = z.infer<typeof sourceTextSchema>;

/** Wire shape of QuotationLookup in quotation.ts. */
export const quotationLookupSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('missing') }),
  ...(['exact', 'near'] as const).map((type) =>
    z.strictObject({
      type: z.literal(type),
      start: z.int(),
      end: z.int(),
      paragraph: z.int(),
      before: z.string(),
      words: z.string(),
      after: z.string(),
      differences: z.array(z.strictObject({ quoted: z.string(), source: z.string() })),
    }),
  ),
]);

export const quotationsSchema = z.strictObject({
  texts: z.array(attachedTextSchema),
  /** One for each citation with a quotation, of a source with a text. */
  quotations: z.array(
    z.strictObject({ citationId: z.string(), sourceId: z.string(), lookup: quotationLookupSchema }),
  ),
});
export type Quotations = z.infer<typeof quotationsSchema>;
