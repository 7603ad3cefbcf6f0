import * as z from 'zod/mini';
import { dismissalSchema, idSchema } from '../records.ts';
import { assertNewId, defineCommand } from './command.ts';

const { findingKey, ruleId, ruleVersion, reason, comment } = dismissalSchema.shape;

export const dismissFinding = defineCommand({
  name: 'dismiss-finding',
  title: 'Dismiss a finding',
  args: z.strictObject({
    id: idSchema,
    findingKey,
    ruleId,
    ruleVersion,
    reason,
    comment: z._default(comment, ''),
  }),
  run(graph, dismissal) {
    assertNewId(graph, dismissal.id);
    return { added: [{ type: 'dismissal', ...dismissal }], updated: [], removed: [] };
  },
});
