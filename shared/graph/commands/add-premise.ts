import * as z from 'zod/mini';
import { idSchema, orderSchema } from '../records.ts';
import { changed, defineCommand, nodeOf, relationOf } from './command.ts';
import { withPremise } from './premises.ts';

export const addPremise = defineCommand({
  name: 'add-premise',
  title: 'Link a reason',
  args: z.strictObject({ relationId: idSchema, nodeId: idSchema, order: orderSchema }),
  run(graph, { relationId, nodeId, order }) {
    const relation = relationOf(graph, relationId);
    return changed([[relation, withPremise(relation, { nodeId: nodeOf(graph, nodeId).id, order })]]);
  },
});
