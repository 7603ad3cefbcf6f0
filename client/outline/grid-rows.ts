import type { Graph } from '#shared/graph/graph.ts';
import { childrenOf, type OutlineRow, outlineOf, parentOf, rowOfNode } from '#shared/graph/outline.ts';

/** A row that is on the screen, with its place as a treegrid says it: all counted from 1, among the rows shown. */
export type GridRow = {
  readonly row: OutlineRow;
  readonly level: number;
  readonly position: number;
  readonly count: number;
  /** Null for a row with nothing below it. */
  readonly expanded: boolean | null;
  /** Rows that its fold hides, at any depth. */
  readonly hidden: number;
};

/**
 * The rows that are shown, depth first. A search (`found`: ids of the nodes that match) shows what matches with all
 * that stands above it, folded or not; without one, folded branches are left out.
 */
export function gridRowsOf(
  graph: Graph,
  folded: ReadonlySet<string>,
  found: ReadonlySet<string> | null,
): readonly GridRow[] {
  const all = outlineOf(graph);
  const shown = found ? rowsFound(all, found) : rowsUnfolded(all, folded);
  const countBelow = new Map<string | null, number>();
  for (const row of shown) countBelow.set(row.parentRow, (countBelow.get(row.parentRow) ?? 0) + 1);
  const hidden = found ? new Map<string, number>() : hiddenBelow(all, folded);
  const placed = new Map<string | null, number>();
  return shown.map((row) => {
    const position = (placed.get(row.parentRow) ?? 0) + 1;
    placed.set(row.parentRow, position);
    const isFolded = hidden.has(row.id);
    return {
      row,
      level: row.depth + 1,
      position,
      count: countBelow.get(row.parentRow) ?? 1,
      expanded: isFolded ? false : countBelow.has(row.id) ? true : null,
      hidden: hidden.get(row.id) ?? 0,
    };
  });
}

/** Ids of the nodes whose text has every word of the query, in any order; null when nothing is asked for. */
export function nodesFound(graph: Graph, query: string): ReadonlySet<string> | null {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = new Set<string>();
  for (const node of graph.nodes.values()) {
    const text = `${node.text} ${node.note}`.toLocaleLowerCase();
    if (words.every((word) => text.includes(word))) found.add(node.id);
  }
  return found;
}

/** Ids of the rows that focus mode keeps: the node's own, those above it, and all below it. */
export function rowsInFocus(graph: Graph, nodeId: string): ReadonlySet<string> {
  const kept = new Set<string>();
  const own = rowOfNode(graph, nodeId);
  for (let at = own; at; at = parentOf(graph, at)) kept.add(at.id);
  const below = own ? [...childrenOf(graph, own)] : [];
  for (let row = below.pop(); row; row = below.pop()) {
    kept.add(row.id);
    below.push(...childrenOf(graph, row));
  }
  return kept;
}

function rowsUnfolded(all: readonly OutlineRow[], folded: ReadonlySet<string>): readonly OutlineRow[] {
  const closed = new Set<string>();
  return all.filter((row) => {
    const isHidden = row.parentRow !== null && closed.has(row.parentRow);
    if (isHidden || (!row.seeAlso && folded.has(row.ref.id))) closed.add(row.id);
    return !isHidden;
  });
}

function rowsFound(all: readonly OutlineRow[], found: ReadonlySet<string>): readonly OutlineRow[] {
  const kept = new Set<string>();
  for (const row of all.toReversed()) {
    if (!found.has(row.ref.id) && !kept.has(row.id)) continue;
    kept.add(row.id);
    if (row.parentRow !== null) kept.add(row.parentRow);
  }
  return all.filter((row) => kept.has(row.id));
}

/** For each folded row that has something below it: how many rows that is. */
function hiddenBelow(all: readonly OutlineRow[], folded: ReadonlySet<string>): ReadonlyMap<string, number> {
  const below = new Map<string, number>();
  for (const row of all.toReversed()) {
    if (row.parentRow === null) continue;
    below.set(row.parentRow, (below.get(row.parentRow) ?? 0) + (below.get(row.id) ?? 0) + 1);
  }
  for (const id of below.keys()) if (!folded.has(id)) below.delete(id);
  return below;
}
