import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { cellAfter, placeOfCell } from './grid-cells.ts';

/**
 * For a table with the role “grid”: arrow keys go through its cells, of which one is a tab stop. `grid` is spread on the
 * table; `stopIn` answers the column, from 0, of the tab stop in a row, null in all other rows.
 */
export function useGridKeys(rows: number) {
  const ref = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  // Rows that are narrowed down leave it to the last one.
  const activeRow = Math.min(active.row, rows - 1);

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const next = ref.current && cellAfter(ref.current, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  return {
    grid: {
      ref,
      onKeyDown,
      onFocus: ({ target }: FocusEvent) => setActive((before) => placeOfCell(target) ?? before),
    },
    stopIn: (row: number) => (row === activeRow ? active.column : null),
  };
}
