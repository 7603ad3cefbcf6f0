import * as z from 'zod/mini';
import { cslItemSchema } from '../csl-item.ts';
import { idSchema } from '../records.ts';
import { changed, defineCommand, sourceOf } from './command.ts';

export const editSource = defineCommand({
  name: 'edit-source',
  title: 'Edit a source',
  args: z.strictObject({ sourceId: idSchema, item: cslItemSchema }),
  run(graph, { sourceId, item }) {
    const source = sourceOf(graph, sourceId);
    return changed([[source, { ...source, item }]]);
  },
});
