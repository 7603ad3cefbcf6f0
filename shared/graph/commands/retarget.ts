import * as z from 'zod/mini';
import { endSchema, idSchema, orderSchema } from '../records.ts';
import { changed, defineCommand, relationOf } from './command.ts';

/** The relation, with all its premises and what hangs below them, leads somewhere else. */
export const retarget = defineCommand({
  name: 'retarget',
  title: 'Move',
  args: z.strictObject({ relationId: idSchema, target: endSchema, order: orderSchema }),
  run(graph, { relationId, target, order }) {
    const relation = relationOf(graph, relationId);
    return changed([[relation, { ...relation, target, order }]]);
  },
});
