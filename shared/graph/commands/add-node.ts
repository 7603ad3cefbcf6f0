import * as z from 'zod/mini';
import {
  endSchema,
  idSchema,
  type Node,
  nodeFieldsSchema,
  nodeKindSchema,
  orderSchema,
  pinSchema,
  type Relation,
  relationKindSchema,
} from '../records.ts';
import { maxTextLength, textSchema } from '../text.ts';
import { assertNewId, defineCommand, relationOf } from './command.ts';
import { withPremise } from './premises.ts';

/** How the new node is tied in: by a relation of its own, or as a further premise of one that stands. */
const linkSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('relation'),
    id: idSchema,
    kind: relationKindSchema,
    target: endSchema,
    order: orderSchema,
  }),
  z.strictObject({ type: z.literal('premise'), relationId: idSchema, order: orderSchema }),
]);

export const addNode = defineCommand({
  name: 'add-node',
  title: 'Add a node',
  args: z.strictObject({
    id: idSchema,
    kind: nodeKindSchema,
    text: z._default(textSchema(maxTextLength), ''),
    fields: z._default(nodeFieldsSchema, {}),
    note: z._default(textSchema(maxTextLength), ''),
    parked: z._default(z.boolean(), false),
    order: z._default(orderSchema, 'a0'),
    pin: z._default(z.nullable(pinSchema), null),
    link: z.optional(linkSchema),
  }),
  run(graph, { link, ...values }) {
    assertNewId(graph, values.id);
    const node: Node = { type: 'node', ...values };
    if (!link) return { added: [node], updated: [], removed: [] };
    if (link.type === 'premise') {
      const relation = relationOf(graph, link.relationId);
      const joined = withPremise(relation, { nodeId: node.id, order: link.order });
      return { added: [node], updated: [[relation, joined]], removed: [] };
    }
    assertNewId(graph, link.id);
    const relation: Relation = {
      type: 'relation',
      id: link.id,
      kind: link.kind,
      premises: [{ nodeId: node.id, order: 'a0' }],
      target: link.target,
      order: link.order,
      note: '',
    };
    return { added: [node, relation], updated: [], removed: [] };
  },
});
