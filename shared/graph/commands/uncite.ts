import * as z from 'zod/mini';
import { idSchema } from '../records.ts';
import { citationOf, defineCommand } from './command.ts';

export const uncite = defineCommand({
  name: 'uncite',
  title: 'Remove a citation',
  args: z.strictObject({ citationId: idSchema }),
  run: (graph, { citationId }) => ({ added: [], updated: [], removed: [citationOf(graph, citationId)] }),
});
