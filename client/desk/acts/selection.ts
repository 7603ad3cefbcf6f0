import type { Graph } from '#shared/graph/graph.ts';
import { type OutlineRow, rowOfNode } from '#shared/graph/outline.ts';
import type { Node, Relation } from '#shared/graph/records.ts';
import type { DeskState, MapRef } from '../state.ts';

/** What acts ask of the selection; the last selected thing is the primary. */

export function primaryOf(state: DeskState): MapRef | null {
  return state.selection.at(-1) ?? null;
}

export function selectedNode(state: DeskState): Node | null {
  const ref = primaryOf(state);
  return ref?.type === 'node' ? (state.graph.nodes.get(ref.id) ?? null) : null;
}

export function selectedRelation(state: DeskState): Relation | null {
  const ref = primaryOf(state);
  return ref?.type === 'relation' ? (state.graph.relations.get(ref.id) ?? null) : null;
}

/** The selected nodes, in the order in which they were selected. */
export function selectedNodes(state: DeskState): readonly Node[] {
  return state.selection.flatMap((ref) => {
    const node = ref.type === 'node' ? state.graph.nodes.get(ref.id) : undefined;
    return node ? [node] : [];
  });
}

/** The relation an act is about: the selected one, or the one by which the selected node hangs in the outline. */
export function relationAtHand(state: DeskState): Relation | null {
  const relation = selectedRelation(state);
  if (relation) return relation;
  const node = selectedNode(state);
  return node ? hangingRelation(state.graph, node.id) : null;
}

export function hangingRelation(graph: Graph, nodeId: string): Relation | null {
  return rowOfNode(graph, nodeId)?.relation ?? null;
}

/** The rows above one, nearest first. */
export function rowsAbove(graph: Graph, nodeId: string): readonly OutlineRow[] {
  const above: OutlineRow[] = [];
  let row = rowOfNode(graph, nodeId);
  while (row?.parentRow) {
    row = rowOfNode(graph, row.parentRow);
    if (row) above.push(row);
  }
  return above;
}

/** Who may change the map; the server asks the same of its policy. */
export function canEdit(state: DeskState): boolean {
  const isThere = state.essay.deletedAt === null && state.saving.state !== 'gone';
  const isOver = state.assignment?.isArchived === true;
  return (state.role === 'owner' || state.role === 'editor') && isThere && !isOver;
}
