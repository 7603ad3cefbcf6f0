import { useEffect } from 'react';
import { useDesk } from '#client/desk/use-desk.ts';
import type { Draft } from '#shared/draft/draft.ts';
import type { DraftRow } from './rows.ts';

/** Marks a row's passage in the text while the pointer or the focus is on the row. */
export function usePointing(draft: Draft, rows: readonly DraftRow[]) {
  const { textPointer } = useDesk();
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another draft, or of a list that is gone, nothing stays marked
  useEffect(() => () => textPointer.pointAt(null), [textPointer, draft]);

  return (rowId: string | null, isShown: boolean) => {
    const row = rows.find(({ id }) => id === rowId);
    if (row?.type !== 'proposal') textPointer.pointAt(null);
    else textPointer.pointAt({ text: draft.text, spans: row.proposal.spans, isShown });
  };
}
