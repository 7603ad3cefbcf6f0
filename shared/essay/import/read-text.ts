import * as z from 'zod/mini';
import { cslItemSchema } from '#shared/graph/csl-item.ts';
import { documentJsonSchema } from '../document.ts';

/** What reading a file answers over the wire; the shapes are those of file-content.ts. */
export const importRemarkSchema = z.strictObject({
  type: z.enum(['found', 'guessed', 'dropped']),
  code: z.string(),
  message: z.string(),
  count: z.int(),
});

export const readTextSchema = z.strictObject({
  essays: z.array(
    z.strictObject({
      title: z.string(),
      document: documentJsonSchema,
      sources: z.array(z.strictObject({ item: cslItemSchema, annotation: z.string(), entry: z.string() })),
      remarks: z.array(importRemarkSchema),
      words: z.int(),
    }),
  ),
  remarks: z.array(importRemarkSchema),
});
export type ReadText = z.infer<typeof readTextSchema>;
