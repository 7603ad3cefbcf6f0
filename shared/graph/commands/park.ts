import * as z from 'zod/mini';
import { idSchema } from '../records.ts';
import { changed, defineCommand, nodeOf } from './command.ts';

/** Sets a node aside on purpose, or takes it up again; its relations stay. */
export const park = defineCommand({
  name: 'park',
  title: 'Set aside',
  args: z.strictObject({ nodeId: idSchema, parked: z.boolean() }),
  run(graph, { nodeId, parked }) {
    const node = nodeOf(graph, nodeId);
    return changed([[node, { ...node, parked }]]);
  },
});
