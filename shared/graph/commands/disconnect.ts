import * as z from 'zod/mini';
import { cascade } from '../cascade.ts';
import { idSchema } from '../records.ts';
import { defineCommand, relationOf } from './command.ts';

/** The relation goes, its nodes stay; what leads to the relation goes along. */
export const disconnect = defineCommand({
  name: 'disconnect',
  title: 'Disconnect',
  args: z.strictObject({ relationId: idSchema }),
  run: (graph, { relationId }) => cascade(graph, [relationOf(graph, relationId)]),
});
