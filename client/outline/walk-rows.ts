import type { GridRow } from './grid-rows.ts';

/** What an arrow key does in a treegrid, row by row (APG treegrid; → and ← fold before they move). */
export type Walk =
  | { readonly type: 'go'; readonly rowId: string }
  | { readonly type: 'fold'; readonly nodeId: string; readonly folded: boolean }
  /** The relation word of the row, or back from it to the row. */
  | { readonly type: 'cell'; readonly cell: 'row' | 'relation' };

export type WalkKey =
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown';

const walkKeys: ReadonlySet<string> = new Set<WalkKey>([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** Rows that PgUp and PgDn pass. */
const page = 10;

export function isWalkKey(key: string): key is WalkKey {
  return walkKeys.has(key);
}

/** Null where the key leads nowhere: at an end, or from a root to the left. */
export function walk(
  rows: readonly GridRow[],
  at: GridRow,
  cell: 'row' | 'relation',
  key: WalkKey,
): Walk | null {
  const index = rows.indexOf(at);
  const go = (row: GridRow | undefined): Walk | null =>
    row && row !== at ? { type: 'go', rowId: row.row.id } : null;
  switch (key) {
    case 'ArrowUp':
      return go(rows[index - 1]);
    case 'ArrowDown':
      return go(rows[index + 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'PageUp':
      return go(rows[Math.max(0, index - page)]);
    case 'PageDown':
      return go(rows[Math.min(rows.length - 1, index + page)]);
    case 'ArrowRight':
      if (cell === 'relation') return null;
      if (at.expanded === false) return { type: 'fold', nodeId: at.row.ref.id, folded: false };
      if (at.expanded) return go(rows[index + 1]);
      return at.row.relation ? { type: 'cell', cell: 'relation' } : null;
    case 'ArrowLeft':
      if (cell === 'relation') return { type: 'cell', cell: 'row' };
      if (at.expanded) return { type: 'fold', nodeId: at.row.ref.id, folded: true };
      return go(rows.find(({ row }) => row.id === at.row.parentRow));
  }
}

/** Node ids from one row to another, in outline order, the second one last: the selection that Shift makes. */
export function nodesBetween(rows: readonly GridRow[], fromId: string, toId: string): readonly string[] {
  const from = rows.findIndex(({ row }) => row.id === fromId);
  const to = rows.findIndex(({ row }) => row.id === toId);
  if (to === -1) return [];
  const between =
    from === -1 ? rows.slice(to, to + 1) : rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  const ids = between.map(({ row }) => row.ref.id);
  return [...new Set(from > to ? ids.reverse() : ids)];
}
