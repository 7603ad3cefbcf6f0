import * as z from 'zod/mini';
import { idSchema } from '../records.ts';
import { anchorOf, defineCommand } from './command.ts';

export const removeAnchor = defineCommand({
  name: 'remove-anchor',
  title: 'Unlink a passage',
  args: z.strictObject({ anchorId: idSchema }),
  run: (graph, { anchorId }) => ({ added: [], updated: [], removed: [anchorOf(graph, anchorId)] }),
});
