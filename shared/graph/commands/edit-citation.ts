import * as z from 'zod/mini';
import { citationSchema, idSchema } from '../records.ts';
import { changed, citationOf, defineCommand } from './command.ts';

/** What is left out stays as it is; an empty text clears it. */
export const editCitation = defineCommand({
  name: 'edit-citation',
  title: 'Edit a citation',
  args: z.strictObject({
    citationId: idSchema,
    locator: z.optional(citationSchema.shape.locator),
    quotation: z.optional(citationSchema.shape.quotation),
  }),
  run(graph, args) {
    const citation = citationOf(graph, args.citationId);
    const { locator = citation.locator, quotation = citation.quotation } = args;
    return changed([[citation, { ...citation, locator, quotation }]]);
  },
});
