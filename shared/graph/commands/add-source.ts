import * as z from 'zod/mini';
import { cslItemSchema } from '../csl-item.ts';
import { idSchema } from '../records.ts';
import { assertNewId, defineCommand } from './command.ts';

export const addSource = defineCommand({
  name: 'add-source',
  title: 'Add a source',
  args: z.strictObject({ id: idSchema, item: cslItemSchema }),
  run(graph, { id, item }) {
    assertNewId(graph, id);
    return { added: [{ type: 'source', id, item }], updated: [], removed: [] };
  },
});
