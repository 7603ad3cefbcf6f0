import type { CommandCall } from '#shared/graph/commands/index.ts';
import { type Graph, incomingOf } from '#shared/graph/graph.ts';
import { kinds, roleOf } from '#shared/graph/kinds/index.ts';
import { nextOrder, orderBetween } from '#shared/graph/order.ts';
import { nextSibling, rowOfNode } from '#shared/graph/outline.ts';
import type { End, Node, NodeKindId, Relation, RelationKindId } from '#shared/graph/records.ts';
import { defaultRelationKind, endKind, isObjection } from '#shared/graph/relations.ts';

/** Where a new node goes: its kind, and what it leads to (null: a root). */
export type Place = { readonly kind: NodeKindId; readonly target: End | null };

export type Added = { readonly call: CommandCall; readonly nodeId: string };

/** A node of a kind that leads to a target by the relation that kinds suggest, after its other relations. */
export function addTo(graph: Graph, newId: () => string, kind: NodeKindId, target: End): Added {
  const relationKind = defaultRelationKind(kind, endKind(graph, target) ?? 'claim');
  return addLinked(newId, kind, target, relationKind, nextOrder(graph, target));
}

/** The first node of a map is its thesis; later ones that lead to nothing yet are claims set aside. */
export function addRoot(graph: Graph, newId: () => string): Added {
  const isFirst = graph.nodes.size === 0;
  const nodeId = newId();
  const kind = isFirst ? 'thesis' : 'claim';
  const args = { id: nodeId, kind, parked: !isFirst, order: nextOrder(graph, null) } as const;
  return { call: { name: 'add-node', args }, nodeId };
}

/**
 * A node of the same kind, right after the given one, for the same target. Beside the thesis there is nothing to add:
 * the node goes below it.
 */
export function addSibling(graph: Graph, newId: () => string, node: Node): Added {
  const row = rowOfNode(graph, node.id);
  const relation = row?.relation ?? null;
  if (relation) {
    const after = orderAfter(incomingOf(graph, relation.target.id), relation);
    return addLinked(newId, node.kind, relation.target, relation.kind, after);
  }
  if (roleOf(node) === 'position') return addTo(graph, newId, kinds[node.kind].child, endOf(node));
  const next = row ? nextSibling(graph, row) : undefined;
  const nextNode = next ? graph.nodes.get(next.ref.id) : undefined;
  const order = safeBetween(node.order, nextNode?.order ?? null);
  const nodeId = newId();
  const args = { id: nodeId, kind: node.kind, parked: node.parked, order };
  return { call: { name: 'add-node', args }, nodeId };
}

/** A further reason that counts only together with those of the relation. */
export function addPremise(
  newId: () => string,
  kind: NodeKindId,
  relation: Relation,
  beside?: string,
): Added {
  const at = relation.premises.findIndex((premise) => premise.nodeId === beside);
  const before = relation.premises[at === -1 ? relation.premises.length - 1 : at];
  const after = at === -1 ? undefined : relation.premises[at + 1];
  const order = safeBetween(before?.order ?? null, after?.order ?? null);
  const nodeId = newId();
  const link = { type: 'premise', relationId: relation.id, order } as const;
  return { call: { name: 'add-node', args: { id: nodeId, kind, link } }, nodeId };
}

/**
 * What a rebuttal would answer here: the counterargument itself, or the only unanswered one against a claim or
 * thesis; a selected objecting step is answered as a step. Null where there is nothing to rebut, or a choice of several.
 */
export function rebuttable(graph: Graph, ref: End): End | null {
  if (ref.type === 'relation') {
    const relation = graph.relations.get(ref.id);
    return relation && isObjection(graph, relation) ? ref : null;
  }
  const node = graph.nodes.get(ref.id);
  if (!node) return null;
  if (roleOf(node) === 'objection') return ref;
  const [only, ...others] = unansweredAgainst(graph, node.id);
  return only && others.length === 0 ? endOf(only) : null;
}

/** The order key right after one of a target's relations. */
export function orderAfter(relations: readonly Relation[], relation: Relation): string {
  const next = relations[relations.findIndex(({ id }) => id === relation.id) + 1];
  return safeBetween(relation.order, next?.order ?? null);
}

/** A key between two; where windows have made two equal keys there is no room, so it goes right after the first. */
export function safeBetween(before: string | null, after: string | null): string {
  return orderBetween(before, before !== null && after !== null && after <= before ? null : after);
}

export function endOf(node: Pick<Node, 'id'>): End {
  return { type: 'node', id: node.id };
}

function addLinked(
  newId: () => string,
  kind: NodeKindId,
  target: End,
  relationKind: RelationKindId,
  order: string,
): Added {
  const nodeId = newId();
  const link = { type: 'relation', id: newId(), kind: relationKind, target, order } as const;
  return { call: { name: 'add-node', args: { id: nodeId, kind, link } }, nodeId };
}

function unansweredAgainst(graph: Graph, nodeId: string): readonly Node[] {
  return incomingOf(graph, nodeId)
    .filter((relation) => isObjection(graph, relation) && !isAnswered(graph, relation.id))
    .flatMap((relation) => relation.premises.map((premise) => graph.nodes.get(premise.nodeId)))
    .filter((node) => node !== undefined)
    .filter((node) => roleOf(node) === 'objection' && !isAnswered(graph, node.id));
}

function isAnswered(graph: Graph, id: string): boolean {
  return incomingOf(graph, id).some(({ kind }) => kind === 'oppose' || kind === 'concede');
}
