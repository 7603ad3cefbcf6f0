import type { MapRef } from '#client/desk/state.ts';
import { type Graph, indexOf } from '#shared/graph/graph.ts';
import { parentOf, rowOfNode } from '#shared/graph/outline.ts';
import type { GridRow } from './grid-rows.ts';

/** The row with the tab stop, and whether it is the row itself or the relation word in it. */
export type ActiveRow = { readonly shown: GridRow; readonly cell: 'row' | 'relation' };

/**
 * The row that stands for the primary selection; of several mentions of a node the one that was last visited
 * (`lastRowId`). What a fold hides is stood for by the nearest row above it. Without a selection: the row visited last.
 */
export function activeRowOf(
  graph: Graph,
  rows: readonly GridRow[],
  primary: MapRef | null,
  lastRowId: string | null,
): ActiveRow | null {
  const last = rows.find(({ row }) => row.id === lastRowId);
  if (primary?.type === 'relation') {
    const leads = ({ row }: GridRow) => row.relation?.id === primary.id;
    const shown = last && leads(last) ? last : rows.find(leads);
    if (shown) return { shown, cell: 'relation' };
  }
  if (primary?.type === 'node') {
    if (last?.row.ref.id === primary.id) return { shown: last, cell: 'row' };
    const shown = nearestShown(graph, rows, primary.id);
    if (shown) return { shown, cell: 'row' };
  }
  const fallback = last ?? rows[0];
  return fallback ? { shown: fallback, cell: 'row' } : null;
}

/** What acts act on when the keys come from this row. */
export function refOf({ shown, cell }: ActiveRow): MapRef {
  return cell === 'relation' && shown.row.relation
    ? { type: 'relation', id: shown.row.relation.id }
    : shown.row.ref;
}

function nearestShown(graph: Graph, rows: readonly GridRow[], nodeId: string): GridRow | undefined {
  const byId = new Map(rows.map((shown) => [shown.row.id, shown]));
  for (let at = rowOfNode(graph, nodeId); at; at = parentOf(graph, at)) {
    const shown = byId.get(at.id);
    if (shown) return shown;
  }
  return indexOf(graph).outgoing.has(nodeId) ? rows.find(({ row }) => row.ref.id === nodeId) : undefined;
}
