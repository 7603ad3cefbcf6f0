import * as z from 'zod/mini';
import { idSchema, orderSchema } from '../records.ts';
import { changed, defineCommand, nodeOf, relationOf, unknown } from './command.ts';
import { sortedPremises } from './premises.ts';

/** A root among the roots, a relation among those of its target, a premise inside its relation. */
export const reorder = defineCommand({
  name: 'reorder',
  title: 'Reorder',
  args: z.strictObject({
    ref: z.discriminatedUnion('type', [
      z.strictObject({ type: z.enum(['node', 'relation']), id: idSchema }),
      z.strictObject({ type: z.literal('premise'), relationId: idSchema, nodeId: idSchema }),
    ]),
    order: orderSchema,
  }),
  run(graph, { ref, order }) {
    if (ref.type !== 'premise') {
      const record = ref.type === 'node' ? nodeOf(graph, ref.id) : relationOf(graph, ref.id);
      return changed([[record, { ...record, order }]]);
    }
    const relation = relationOf(graph, ref.relationId);
    if (!relation.premises.some((premise) => premise.nodeId === ref.nodeId)) unknown('reason', ref.nodeId);
    const premises = relation.premises.map((premise) =>
      premise.nodeId === ref.nodeId ? { ...premise, order } : premise,
    );
    return changed([[relation, { ...relation, premises: sortedPremises(premises) }]]);
  },
});
