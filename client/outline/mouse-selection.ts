import type { MapRef } from '#client/desk/state.ts';
import type { GridRow } from './grid-rows.ts';
import { nodesBetween } from './walk-rows.ts';

export type Modifiers = { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** What a click selects: the row; with Shift all rows from the anchor to it; with Control or Command one more or less. */
export function mouseSelection(
  rows: readonly GridRow[],
  selection: readonly MapRef[],
  clicked: GridRow,
  anchorId: string | null,
  { shiftKey, ctrlKey, metaKey }: Modifiers,
): { readonly refs: readonly MapRef[]; readonly anchorId: string } {
  const { ref, id } = clicked.row;
  if (shiftKey && anchorId !== null) {
    const ids = nodesBetween(rows, anchorId, id);
    return { refs: ids.map((nodeId) => ({ type: 'node', id: nodeId })), anchorId };
  }
  if (!ctrlKey && !metaKey) return { refs: [ref], anchorId: id };
  const others = selection.filter((other) => other.id !== ref.id);
  return { refs: others.length < selection.length ? others : [...others, ref], anchorId: id };
}
