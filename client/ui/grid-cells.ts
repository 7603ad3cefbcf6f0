import type { KeyboardEvent } from 'react';

/** Rows that a page is long. */
const page = 10;

/** What of a cell takes the focus: what is pressed in it, or itself. */
function targetOf(cell: Element | undefined): HTMLElement | null {
  const target = cell?.querySelector('a, button') ?? cell;
  return target instanceof HTMLElement ? target : null;
}

/** Row and column of the cell that something is in, from 0; null in the head. */
export function placeOfCell(target: EventTarget): { readonly row: number; readonly column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('tbody :is(td, th)') : null;
  const row = cell?.closest('tr');
  return cell && row ? { row: row.sectionRowIndex, column: cell.cellIndex } : null;
}

/** Where a key leads from the focused cell of a table; null for keys that lead nowhere. */
export function cellAfter(table: HTMLTableElement, event: KeyboardEvent): HTMLElement | null {
  const place = placeOfCell(event.target);
  const rows = table.tBodies[0]?.rows;
  if (!place || !rows || event.altKey || event.shiftKey || event.metaKey) return null;
  const { row, column } = place;
  const last = { row: rows.length - 1, column: (rows[row]?.cells.length ?? 1) - 1 };
  const steps: Readonly<Record<string, readonly [number, number]>> = event.ctrlKey
    ? { Home: [0, 0], End: [last.row, last.column] }
    : {
        ArrowUp: [row - 1, column],
        ArrowDown: [row + 1, column],
        ArrowLeft: [row, column - 1],
        ArrowRight: [row, column + 1],
        Home: [row, 0],
        End: [row, last.column],
        PageUp: [row - page, column],
        PageDown: [row + page, column],
      };
  const [to, at] = steps[event.key] ?? [];
  if (to === undefined || at === undefined) return null;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return targetOf(rows[within(to, last.row)]?.cells[within(at, last.column)]);
}
