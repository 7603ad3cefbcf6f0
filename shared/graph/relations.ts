import type { Graph } from './graph.ts';
import { kinds, roleOf } from './kinds/index.ts';
import type { End, NodeKindId, Relation, RelationKindId } from './records.ts';

/** Whether a relation speaks for its target (+1), against it (-1), or grants it without a sign (0). */
export const signOf = { support: 1, restate: 1, oppose: -1, concede: 0 } as const satisfies Record<
  RelationKindId,
  1 | -1 | 0
>;

/** How a relation of this kind from a node of that kind is spoken of; the words follow from the kinds. */
export function relationWord(
  kind: RelationKindId,
  premiseKind: NodeKindId,
  target: NodeKindId | 'relation',
): string {
  if (kind === 'restate') return 'says again';
  if (kind === 'concede') return 'concedes';
  const role = kinds[premiseKind].role;
  if (kind === 'support') {
    if (role === 'ground') return 'is evidence for';
    if (role === 'bridge') return target === 'relation' ? 'explains' : 'supports';
    return 'supports';
  }
  const answers = role === 'reply' || (target !== 'relation' && kinds[target].role === 'objection');
  if (answers) return 'rebuts';
  return target === 'relation' ? 'undercuts' : 'objects to';
}

/** The word of a relation that stands in a map: several premises speak with the first one's kind. */
export function wordOf(graph: Graph, relation: Relation): string {
  const first = relation.premises[0] ? graph.nodes.get(relation.premises[0].nodeId) : undefined;
  const target = relation.target.type === 'relation' ? 'relation' : graph.nodes.get(relation.target.id)?.kind;
  return relationWord(relation.kind, first?.kind ?? 'claim', target ?? 'claim');
}

/** The kind of relation a node of this kind leads to that target with, when the student has not said. */
export function defaultRelationKind(
  premiseKind: NodeKindId,
  target: NodeKindId | 'relation',
): RelationKindId {
  const { role, relates } = kinds[premiseKind];
  const targetRole = target === 'relation' ? undefined : kinds[target].role;
  if (role === 'position' && targetRole !== 'position') return 'support';
  // A rebuttal under a claim backs it up; only against an objection (or a step) does it rebut.
  if (role === 'reply' && targetRole !== undefined && targetRole !== 'objection') return 'support';
  return relates;
}

export function endKind(graph: Graph, end: End): NodeKindId | 'relation' | undefined {
  return end.type === 'relation' ? 'relation' : graph.nodes.get(end.id)?.kind;
}

/** Which relations are objections to something: they oppose, and no reply is among their premises. */
export function isObjection(graph: Graph, relation: Relation): boolean {
  return (
    relation.kind === 'oppose' &&
    relation.premises.some(({ nodeId }) => {
      const node = graph.nodes.get(nodeId);
      return node !== undefined && roleOf(node) !== 'reply';
    })
  );
}
