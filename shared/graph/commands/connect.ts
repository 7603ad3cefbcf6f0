import * as z from 'zod/mini';
import {
  endSchema,
  idSchema,
  orderSchema,
  premiseSchema,
  type Relation,
  relationKindSchema,
} from '../records.ts';
import { assertNewId, defineCommand } from './command.ts';
import { sortedPremises } from './premises.ts';

/** Nodes that stand lead to a node or relation that stands: together, when there are several. */
export const connect = defineCommand({
  name: 'connect',
  title: 'Connect',
  args: z.strictObject({
    id: idSchema,
    kind: relationKindSchema,
    premises: z
      .array(premiseSchema)
      .check(z.minLength(1, 'Name at least one node that leads there.'), z.maxLength(100)),
    target: endSchema,
    order: orderSchema,
  }),
  run(graph, { id, kind, premises, target, order }) {
    assertNewId(graph, id);
    const relation: Relation = {
      type: 'relation',
      id,
      kind,
      premises: sortedPremises(premises),
      target,
      order,
      note: '',
    };
    return { added: [relation], updated: [], removed: [] };
  },
});
