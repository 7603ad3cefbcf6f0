import * as z from 'zod/mini';
import { evidenceTypes, idSchema, type NodeFields, rebuttalStrategies } from '../records.ts';
import { textSchema } from '../text.ts';
import { changed, defineCommand, nodeOf } from './command.ts';

/** Sets the fields that are given, clears those that are null, leaves the others. */
export const editFields = defineCommand({
  name: 'edit-fields',
  title: 'Edit fields',
  args: z.strictObject({
    nodeId: idSchema,
    fields: z.strictObject({
      evidenceType: z.optional(z.nullable(z.enum(evidenceTypes))),
      qualifier: z.optional(z.nullable(textSchema(500))),
      strategy: z.optional(z.nullable(z.enum(rebuttalStrategies))),
    }),
  }),
  run(graph, { nodeId, fields }) {
    const node = nodeOf(graph, nodeId);
    const next: NodeFields = { ...node.fields };
    if (fields.evidenceType !== undefined) setOrClear(next, 'evidenceType', fields.evidenceType);
    if (fields.qualifier !== undefined) setOrClear(next, 'qualifier', fields.qualifier);
    if (fields.strategy !== undefined) setOrClear(next, 'strategy', fields.strategy);
    return changed([[node, { ...node, fields: next }]]);
  },
});

function setOrClear<K extends keyof NodeFields>(fields: NodeFields, name: K, value: NodeFields[K] | null) {
  if (value === null) delete fields[name];
  else fields[name] = value;
}
