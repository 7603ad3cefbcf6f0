import * as z from 'zod/mini';
import { cascade } from '../cascade.ts';
import { idSchema } from '../records.ts';
import { maxNodes } from '../text.ts';
import { defineCommand, nodeOf } from './command.ts';

/** Nodes go, with what cannot be without them: relations, what leads to those, citations, anchors. */
export const remove = defineCommand({
  name: 'remove',
  title: 'Remove',
  args: z.strictObject({ nodeIds: z.array(idSchema).check(z.minLength(1), z.maxLength(maxNodes)) }),
  run: (graph, { nodeIds }) =>
    cascade(
      graph,
      nodeIds.map((id) => nodeOf(graph, id)),
    ),
});
