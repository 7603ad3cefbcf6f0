import type { Graph } from '../graph.ts';
import { roleOf } from '../kinds/index.ts';
import type { Branch } from './branches.ts';
import { measures } from './measures.ts';
import type { Point } from './route.ts';

/** Nodes that stand below one another beside a line of their own, by node id; from the top down. */
export type Columns = readonly (readonly string[])[];

/** More stand in several columns side by side. */
const tallest = 5;

/**
 * Puts what can hang into columns: neighbours that each lead to the same card alone and have nothing on them. Answers
 * who stands in the row then; the others of a column hang on its head.
 */
export function hung(row: readonly Branch[], canHang: (branch: Branch) => boolean): Branch[] {
  const heads: Branch[] = [];
  for (let from = 0; from < row.length; ) {
    let to = from;
    for (let next = row[to]; next && canHang(next); next = row[to]) to += 1;
    if (to === from) to += 1;
    const run = row.slice(from, to);
    const height = Math.ceil(run.length / Math.ceil(run.length / tallest));
    for (let at = 0; at < run.length; at += height) {
      const [head, ...others] = run.slice(at, at + height);
      if (!head) continue;
      head.column = others;
      heads.push(head);
    }
    from = to;
  }
  return heads;
}

/** Of a card with what hangs on it. */
export function columnWidth({ width, column }: Branch): number {
  return column.reduce((widest, below) => Math.max(widest, below.width), width) + roomOf(column);
}

export function columnHeight({ height, column }: Branch): number {
  return column.reduce((sum, below) => sum + measures.columnGap + below.height, height);
}

/** What a column takes on its left for its line. */
export function roomOf(column: readonly Branch[]): number {
  return column.length > 0 ? measures.columnRoom : 0;
}

/** Evidence is what a map has most of, and what seldom gets anything of its own: its place is steady. */
export function isGround(graph: Graph, branch: Branch): boolean {
  const node = graph.nodes.get(branch.nodeId);
  return node !== undefined && roleOf(node) === 'ground';
}

/**
 * The x of the line that each hanging card is tied to. A card that was moved away from its column is left out: it is
 * tied to its target as any other.
 */
export function columnLines(columns: Columns, places: ReadonlyMap<string, Point>): Map<string, number> {
  const lines = new Map<string, number>();
  for (const column of columns) {
    const xs = column.flatMap((nodeId) => places.get(nodeId)?.x ?? []).sort((a, b) => a - b);
    const middle = xs[Math.floor((xs.length - 1) / 2)] ?? 0;
    for (const nodeId of column) {
      const x = places.get(nodeId)?.x;
      if (x !== undefined && Math.abs(x - middle) < measures.columnIndent)
        lines.set(nodeId, middle - measures.columnLine);
    }
  }
  return lines;
}
