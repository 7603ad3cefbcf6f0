import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useDesk } from '#client/desk/use-desk.ts';
import type { Draft } from '#shared/draft/draft.ts';
import type { DraftRow } from './rows.ts';

/**
 * The row that keys act on, which has the focus when the tree has it. It follows the cursor in the text. Where it is
 * answered the next one takes its place, and gives it back when undo brings it back.
 */
export function useCurrentRow(grid: RefObject<HTMLElement | null>, draft: Draft, rows: readonly DraftRow[]) {
  const desk = useDesk();
  const [wanted, setWanted] = useState({ id: '', at: 0 });
  const current = (rows.find(({ id }) => id === wanted.id) ?? nextProposal(rows, wanted.at))?.id;
  const shown = useRef(rows);
  shown.current = rows;

  function goTo(id: string) {
    setWanted({ id, at: shown.current.findIndex((row) => row.id === id) });
  }

  // The focus goes where the current row goes, and stays on a button of it.
  useEffect(() => {
    const { activeElement } = document;
    if (current === undefined || !grid.current?.contains(activeElement)) return;
    const row = rowElement(grid.current, current);
    if (row && !row.contains(activeElement)) row.focus();
  }, [grid, current]);

  useEffect(() => {
    const { textPointer } = desk;
    const passages = draft.proposals.flatMap(({ id, spans }) => spans.map((span) => ({ id, span })));
    return textPointer.subscribe(() => {
      const cursor = textPointer.cursor();
      if (cursor === null) return;
      const here = passages.find(({ span }) => span.start <= cursor && cursor <= span.end);
      const at = shown.current.findIndex(({ id }) => id === here?.id);
      if (!here || at < 0) return;
      setWanted({ id: here.id, at });
      rowElement(grid.current, here.id)?.scrollIntoView({ block: 'nearest' });
    });
  }, [desk, draft, grid]);

  return {
    current: current ?? null,
    goTo,
    /** Whoever comes back into the tree comes to the current row, wherever the focus was before. */
    handleFocus({ target }: FocusEvent<HTMLElement>) {
      const row = target.closest('[data-draft-row]');
      if (current !== undefined && row?.getAttribute('data-draft-row') !== current)
        rowElement(grid.current, current)?.focus();
    },
  };
}

export function rowElement(grid: HTMLElement | null, rowId: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-draft-row="${CSS.escape(rowId)}"]`) ?? null;
}

/** The first proposal from a place on, else the last one before it. */
function nextProposal(rows: readonly DraftRow[], from: number): DraftRow | undefined {
  const isProposal = ({ type }: DraftRow) => type === 'proposal';
  return rows.slice(Math.max(from, 0)).find(isProposal) ?? rows.findLast(isProposal) ?? rows.at(-1);
}
