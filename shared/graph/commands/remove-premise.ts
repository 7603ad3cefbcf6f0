import * as z from 'zod/mini';
import { cascade } from '../cascade.ts';
import { idSchema } from '../records.ts';
import { changed, defineCommand, relationOf, unknown } from './command.ts';
import { withoutPremise } from './premises.ts';

/** The node stays on the map. With its last premise the relation goes too, and what leads to it. */
export const removePremise = defineCommand({
  name: 'remove-premise',
  title: 'Unlink a reason',
  args: z.strictObject({ relationId: idSchema, nodeId: idSchema }),
  run(graph, { relationId, nodeId }) {
    const relation = relationOf(graph, relationId);
    const left = withoutPremise(relation, nodeId);
    if (left.premises.length === relation.premises.length) unknown('reason', nodeId);
    return left.premises.length === 0 ? cascade(graph, [relation]) : changed([[relation, left]]);
  },
});
