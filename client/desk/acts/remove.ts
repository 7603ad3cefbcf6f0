import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { shortText } from '#shared/graph/labels.ts';
import { childrenOf, nextSibling, previousSibling, rowOfNode } from '#shared/graph/outline.ts';
import type { Node } from '#shared/graph/records.ts';
import type { Desk } from '../desk.ts';
import type { DeskState, MapRef } from '../state.ts';
import { defineAct } from './act.ts';
import { canEdit, selectedNodes } from './selection.ts';

/** Takes away what is selected and its links. What stands below stays, unlinked: nobody's words go unasked. */
export const removeAct = defineAct({
  id: 'remove',
  group: 'edit',
  title: 'Remove',
  keys: [
    { chord: 'Delete', scope: 'map' },
    { chord: 'Backspace', scope: 'map' },
  ],
  isAvailable: (state) => canEdit(state) && callsToRemove(state).length > 0,
  perform: (desk) => removeSelection(desk, 'removed'),
});

/** @param done the word that is announced: “removed”, “cut” */
export function removeSelection(desk: Desk, done: string) {
  const state = desk.getState();
  const nodes = selectedNodes(state);
  const [first] = nodes;
  const what = nodes.length > 1 ? `${nodes.length} nodes` : first ? `“${shortText(first, 40)}”` : 'Link';
  const below = leftBehind(state.graph, nodes);
  const after = below === 0 ? '' : ` ${below === 1 ? '1 node' : `${below} nodes`} below stayed, unlinked.`;
  const next = neighbourOf(state, nodes);
  desk.run(callsToRemove(state), { announce: `${what} ${done}.${after}`, ...(next ? { select: next } : {}) });
}

/** Relations first, as removing nodes may take them along; one that hangs on another selected one goes with it. */
function callsToRemove(state: DeskState): readonly CommandCall[] {
  const { graph } = state;
  const nodeIds = selectedNodes(state).map((node) => node.id);
  const doomed = new Set(state.selection.filter((ref) => ref.type === 'relation').map((ref) => ref.id));
  const calls: CommandCall[] = [];
  for (const relationId of doomed) {
    if (graph.relations.has(relationId) && !hangsOn(graph, relationId, doomed))
      calls.push({ name: 'disconnect', args: { relationId } });
  }
  if (nodeIds.length > 0) calls.push({ name: 'remove', args: { nodeIds } });
  return calls;
}

function hangsOn(graph: Graph, relationId: string, doomed: ReadonlySet<string>): boolean {
  let target = graph.relations.get(relationId)?.target;
  while (target?.type === 'relation') {
    if (doomed.has(target.id)) return true;
    target = graph.relations.get(target.id)?.target;
  }
  return false;
}

/** Where the selection goes: the one after, the one before, else the parent. */
function neighbourOf(state: DeskState, nodes: readonly Node[]): MapRef | null {
  const gone = new Set(nodes.map((node) => node.id));
  const row = rowOfNode(state.graph, nodes.at(-1)?.id ?? '');
  if (!row) return null;
  const candidates = [
    nextSibling(state.graph, row)?.ref.id,
    previousSibling(state.graph, row)?.ref.id,
    row.parentRow ?? undefined,
  ];
  const id = candidates.find((candidate) => candidate !== undefined && !gone.has(candidate));
  return id === undefined ? null : { type: 'node', id };
}

function leftBehind(graph: Graph, nodes: readonly Node[]): number {
  const gone = new Set(nodes.map((node) => node.id));
  const below = nodes.flatMap((node) => {
    const row = rowOfNode(graph, node.id);
    return row ? childrenOf(graph, row) : [];
  });
  return new Set(below.filter((row) => !row.seeAlso && !gone.has(row.ref.id)).map((row) => row.ref.id)).size;
}
