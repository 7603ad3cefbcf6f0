import { columnsOf } from '#shared/graph/layout/branches.ts';
import {
  childrenOf,
  nextSibling,
  type OutlineRow,
  outlineOf,
  parentOf,
  previousSibling,
  rowOf,
  rowOfNode,
} from '#shared/graph/outline.ts';
import type { Desk } from '../desk.ts';
import type { DeskState } from '../state.ts';
import { defineAct } from './act.ts';
import { selectedRelation } from './selection.ts';
import { goToEnd, relationStep } from './walk-relation.ts';

/** Arrows on the canvas, where children stand below their parent, or in a column. The outline moves by its own rows. */

export const walkParentAct = walkAct('walk-parent', 'Go to the parent', 'ArrowUp', (state, row) => {
  return inColumn(state, row, -1) ?? parentOf(state.graph, row);
});

export const walkChildAct = walkAct('walk-child', 'Go to the first child', 'ArrowDown', (state, row) => {
  return childrenOf(state.graph, row).at(0) ?? inColumn(state, row, 1);
});

export const walkPreviousAct = walkAct('walk-previous', 'Go to the one before', 'ArrowLeft', (state, row) => {
  return previousSibling(state.graph, row) ?? besideInDepth(state, row, -1);
});

export const walkNextAct = walkAct('walk-next', 'Go to the one after', 'ArrowRight', (state, row) => {
  return nextSibling(state.graph, row) ?? besideInDepth(state, row, 1);
});

function walkAct(
  id: string,
  title: string,
  chord: string,
  step: (state: DeskState, row: OutlineRow) => OutlineRow | undefined,
) {
  return defineAct({
    id,
    group: 'view',
    title,
    keys: [{ chord, scope: 'map' }],
    isAvailable: (state) => state.graph.nodes.size > 0,
    perform: (desk) => {
      const state = desk.getState();
      if (selectedRelation(state)) {
        const next = relationStep(state, chord);
        if (next) goToEnd(desk, next);
        return;
      }
      const here = rowAtHand(state);
      const row = here && step(state, here);
      const start = row ?? (here ? undefined : outlineOf(state.graph)[0]);
      if (start) goTo(desk, start.ref.id);
    },
  });
}

/** Selects a node and opens the branches above it. */
export function goTo(desk: Desk, nodeId: string) {
  goToEnd(desk, { type: 'node', id: nodeId });
}

function rowAtHand(state: DeskState): OutlineRow | undefined {
  const ref = state.selection.at(-1);
  return ref?.type === 'node' ? rowOfNode(state.graph, ref.id) : undefined;
}

/** The card right above or below in the column that a node hangs in. */
function inColumn(state: DeskState, row: OutlineRow, by: 1 | -1): OutlineRow | undefined {
  for (const column of columnsOf(state.graph, state.folded)) {
    const at = column.indexOf(row.ref.id);
    if (at >= 0) return rowOfNode(state.graph, column[at + by] ?? '');
  }
  return undefined;
}

/** The next node on the same level in another branch, so that one can walk along a level. */
function besideInDepth(state: DeskState, row: OutlineRow, by: 1 | -1): OutlineRow | undefined {
  const rows = outlineOf(state.graph);
  for (let at = rows.indexOf(row) + by; at >= 0 && at < rows.length; at += by) {
    const candidate = rows[at];
    if (!candidate || candidate.depth !== row.depth || candidate.seeAlso) continue;
    if (!isFoldedAway(state, candidate)) return candidate;
  }
  return undefined;
}

function isFoldedAway(state: DeskState, row: OutlineRow): boolean {
  for (let above = row.parentRow; above; above = rowOf(state.graph, above)?.parentRow ?? null) {
    if (state.folded.has(above)) return true;
  }
  return false;
}
