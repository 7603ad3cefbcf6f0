import * as z from 'zod/mini';
import { cascade } from '../cascade.ts';
import { idSchema } from '../records.ts';
import { defineCommand, sourceOf } from './command.ts';

/** Its citations go along. */
export const removeSource = defineCommand({
  name: 'remove-source',
  title: 'Remove a source',
  args: z.strictObject({ sourceId: idSchema }),
  run: (graph, { sourceId }) => cascade(graph, [sourceOf(graph, sourceId)]),
});
