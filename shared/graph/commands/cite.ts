import * as z from 'zod/mini';
import { citationSchema, idSchema } from '../records.ts';
import { assertNewId, defineCommand, nodeOf, sourceOf } from './command.ts';

export const cite = defineCommand({
  name: 'cite',
  title: 'Cite',
  args: z.strictObject({
    id: idSchema,
    nodeId: idSchema,
    sourceId: idSchema,
    locator: z._default(citationSchema.shape.locator, ''),
    quotation: z._default(citationSchema.shape.quotation, ''),
  }),
  run(graph, citation) {
    assertNewId(graph, citation.id);
    nodeOf(graph, citation.nodeId);
    sourceOf(graph, citation.sourceId);
    return { added: [{ type: 'citation', ...citation }], updated: [], removed: [] };
  },
});
