import * as z from 'zod/mini';
import { idSchema } from '../records.ts';
import { defineCommand, unknown } from './command.ts';

export const restoreFinding = defineCommand({
  name: 'restore-finding',
  title: 'Bring a finding back',
  args: z.strictObject({ dismissalId: idSchema }),
  run(graph, { dismissalId }) {
    const dismissal = graph.dismissals.get(dismissalId) ?? unknown('dismissal', dismissalId);
    return { added: [], updated: [], removed: [dismissal] };
  },
});
