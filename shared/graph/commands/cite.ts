import { z } from 'zod';
import { citationSchema, idSchema } from '../records.ts';
import { assertNewId, defineCommand, nodeOf, sourceOf } from './command.ts';

export const cite = defineCommand({
  name: 'cite',
  title: 'Cite',
  args: z.strictObject({
    id: idSchema,
    nodeId: idSchema,
    sourceId: idSchema,
    locator: citationSchema.shape.locator.default(''),
    quotation: citationSchema.shape.quotation.default(''),
  }),
  run(graph, citation) {
    assertNewId(graph, citation.id);
    nodeOf(graph, citation.nodeId);
    sourceOf(graph, citation.sourceId);
    return { added: [{ type: 'citation', ...citation }], updated: [], removed: [] };
  },
});
