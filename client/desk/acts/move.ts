import type { CommandCall } from '#shared/graph/commands/index.ts';
import { type Graph, incomingOf } from '#shared/graph/graph.ts';
import { shortText } from '#shared/graph/labels.ts';
import { nextOrder } from '#shared/graph/order.ts';
import { type OutlineRow, parentOf, previousSibling, rowOfNode, siblings } from '#shared/graph/outline.ts';
import type { End, Node } from '#shared/graph/records.ts';
import { defaultRelationKind, endKind } from '#shared/graph/relations.ts';
import type { DeskState } from '../state.ts';
import { defineAct } from './act.ts';
import { endOf, orderAfter, safeBetween } from './place.ts';
import { canEdit, selectedNode } from './selection.ts';

export const moveUpAct = moveAct('move-up', 'Move up', 'Alt+Shift+ArrowUp', 'moved up', (graph, row) =>
  reorderBy(graph, row, -1),
);
export const moveDownAct = moveAct(
  'move-down',
  'Move down',
  'Alt+Shift+ArrowDown',
  'moved down',
  (graph, row) => reorderBy(graph, row, 1),
);
export const moveOutAct = moveAct('move-out', 'Move out', 'Alt+Shift+ArrowLeft', 'moved out', moveOut);
export const moveInAct = moveAct('move-in', 'Move in', 'Alt+Shift+ArrowRight', 'moved in', moveIn);

function moveAct(
  id: string,
  title: string,
  chord: string,
  done: string,
  callsFor: (graph: Graph, row: OutlineRow, newId: () => string) => readonly CommandCall[],
) {
  const movable = (state: DeskState) => {
    const node = selectedNode(state);
    return node ? rowOfNode(state.graph, node.id) : undefined;
  };
  return defineAct({
    id,
    group: 'move',
    title,
    keys: [{ chord, scope: 'map' }],
    isAvailable: (state) => {
      const row = movable(state);
      return canEdit(state) && row !== undefined && callsFor(state.graph, row, () => 'new').length > 0;
    },
    perform: (desk) => {
      const state = desk.getState();
      const node = selectedNode(state);
      const row = movable(state);
      if (!node || !row) return;
      desk.run(callsFor(state.graph, row, desk.newId), { announce: `“${shortText(node, 40)}” ${done}.` });
    },
  });
}

/** One place up or down: among the linked reasons first, then among the relations of the same target, or the roots. */
function reorderBy(graph: Graph, row: OutlineRow, by: 1 | -1): readonly CommandCall[] {
  const { relation } = row;
  if (!relation) {
    const roots = siblings(graph, row).flatMap(({ ref }) => graph.nodes.get(ref.id) ?? []);
    const order = orderBeyond(roots, row.ref.id, (node) => node.id, by);
    return order === null
      ? []
      : [{ name: 'reorder', args: { ref: { type: 'node', id: row.ref.id }, order } }];
  }
  const inGroup = orderBeyond(relation.premises, row.ref.id, (premise) => premise.nodeId, by);
  if (inGroup !== null) {
    const ref = { type: 'premise', relationId: relation.id, nodeId: row.ref.id } as const;
    return [{ name: 'reorder', args: { ref, order: inGroup } }];
  }
  const order = orderBeyond(incomingOf(graph, relation.target.id), relation.id, ({ id }) => id, by);
  return order === null
    ? []
    : [{ name: 'reorder', args: { ref: { type: 'relation', id: relation.id }, order } }];
}

/** The order key that takes an item past its neighbour; null at the end. */
function orderBeyond<T extends { readonly order: string }>(
  items: readonly T[],
  id: string,
  idOf: (item: T) => string,
  by: 1 | -1,
): string | null {
  const at = items.findIndex((item) => idOf(item) === id);
  const neighbour = items[at + by];
  if (at === -1 || !neighbour) return null;
  const beyond = items[at + 2 * by]?.order ?? null;
  return by === 1 ? safeBetween(neighbour.order, beyond) : safeBetween(beyond, neighbour.order);
}

/** Hangs a node beside its parent; under a root it becomes a root itself. */
function moveOut(graph: Graph, row: OutlineRow, newId: () => string): readonly CommandCall[] {
  const parent = parentOf(graph, row);
  const node = graph.nodes.get(row.ref.id);
  if (!parent || !row.relation || !node) return [];
  if (!parent.relation) return [detach(row)];
  const order = orderAfter(incomingOf(graph, parent.relation.target.id), parent.relation);
  return hang(graph, row, node, parent.relation.target, order, newId);
}

/** Hangs a node under the one before it. */
function moveIn(graph: Graph, row: OutlineRow, newId: () => string): readonly CommandCall[] {
  const before = previousSibling(graph, row);
  const node = graph.nodes.get(row.ref.id);
  if (!before || before.seeAlso || !node) return [];
  const target = endOf(before.ref);
  return hang(graph, row, node, target, nextOrder(graph, target), newId);
}

/** Lets a node lead to another end: its relation goes along, unless linked reasons share it. */
export function hang(
  graph: Graph,
  row: OutlineRow,
  node: Node,
  target: End,
  order: string,
  newId: () => string,
): readonly CommandCall[] {
  const kind = defaultRelationKind(node.kind, endKind(graph, target) ?? 'claim');
  if (row.relation && row.premiseCount === 1) {
    const relationId = row.relation.id;
    const calls: CommandCall[] = [{ name: 'retarget', args: { relationId, target, order } }];
    const before = defaultRelationKind(node.kind, endKind(graph, row.relation.target) ?? 'claim');
    if (row.relation.kind === before && before !== kind)
      calls.push({ name: 'change-relation-kind', args: { relationId, kind } });
    return calls;
  }
  const premises = [{ nodeId: node.id, order: 'a0' }];
  const connect: CommandCall = { name: 'connect', args: { id: newId(), kind, premises, target, order } };
  const calls = row.relation ? [detach(row), connect] : [connect];
  return node.parked ? [...calls, { name: 'park', args: { nodeId: node.id, parked: false } }] : calls;
}

export function detach(row: OutlineRow): CommandCall {
  const relationId = row.relation?.id ?? '';
  return row.premiseCount === 1
    ? { name: 'disconnect', args: { relationId } }
    : { name: 'remove-premise', args: { relationId, nodeId: row.ref.id } };
}
