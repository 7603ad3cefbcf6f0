import * as z from 'zod/mini';
import { type Graph, outgoingOf } from '../graph.ts';
import { kindOf } from '../kinds/index.ts';
import { idSchema, type MapRecord, type Node, type NodeFields, nodeKindSchema } from '../records.ts';
import { defaultRelationKind, endKind } from '../relations.ts';
import { changed, defineCommand, nodeOf } from './command.ts';

/** Fields that the new kind lacks are dropped; undo brings them back. */
export const changeKind = defineCommand({
  name: 'change-kind',
  title: 'Change kind',
  args: z.strictObject({
    nodeId: idSchema,
    kind: nodeKindSchema,
    /** Relations that lead out of this node alone and had the old kind's usual meaning get the new kind's. */
    adaptRelations: z._default(z.boolean(), false),
  }),
  run(graph, { nodeId, kind, adaptRelations }) {
    const before = nodeOf(graph, nodeId);
    const after: Node = { ...before, kind };
    after.fields = fieldsOfKind(after, before.fields);
    return changed([[before, after], ...(adaptRelations ? adapted(graph, before, after) : [])]);
  },
});

/** What of some fields a node of this kind may have. */
export function fieldsOfKind(node: Pick<Node, 'kind'>, fields: NodeFields): NodeFields {
  const kept: NodeFields = { ...fields };
  for (const name of ['evidenceType', 'qualifier', 'strategy'] as const) {
    if (!kindOf(node).fields.includes(name)) delete kept[name];
  }
  return kept;
}

function adapted(graph: Graph, before: Node, after: Node): [MapRecord, MapRecord][] {
  const updated: [MapRecord, MapRecord][] = [];
  for (const relation of outgoingOf(graph, before.id)) {
    const target = endKind(graph, relation.target);
    if (!target || relation.premises.length > 1) continue;
    if (relation.kind !== defaultRelationKind(before.kind, target)) continue;
    updated.push([relation, { ...relation, kind: defaultRelationKind(after.kind, target) }]);
  }
  return updated;
}
