import type { KeyboardEvent } from 'react';
import { areLetterKeysOn } from '#client/desk/preferences.ts';
import type { DraftRow, ProposalRow } from './rows.ts';

export type TreeActs = {
  readonly goTo: (rowId: string) => void;
  readonly setFolded: (sectionId: string, isFolded: boolean) => void;
  readonly onAccept: (row: ProposalRow, isWithBranch: boolean) => void;
  readonly onReject: (row: ProposalRow) => void;
  readonly onKind: (row: ProposalRow) => void;
  readonly onRead: (row: ProposalRow) => void;
};

/** Arrows walk, letters answer. Letters work in the tree only and can be turned off (WCAG 2.1.4). */
export function handleTreeKey(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly DraftRow[],
  currentId: string | null,
  acts: TreeActs,
) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = rows.findIndex(({ id }) => id === currentId);
  const row = rows[at];
  if (!row) return;
  const to = target(event.key, rows, at);
  const isOnRow = event.target instanceof Element && event.target.getAttribute('role') === 'row';
  if (to) acts.goTo(to.id);
  else if (row.type === 'section') {
    const isToggle = isOnRow && (event.key === 'Enter' || event.key === ' ');
    if (event.key === 'ArrowLeft') acts.setFolded(row.id, true);
    else if (event.key === 'ArrowRight') acts.setFolded(row.id, false);
    else if (isToggle) acts.setFolded(row.id, !row.isFolded);
    else return;
  } else if (event.key === 'Enter' && isOnRow) acts.onRead(row);
  else if (!answer(event, row, acts)) return;
  event.preventDefault();
}

function answer({ key, shiftKey }: KeyboardEvent, row: ProposalRow, acts: TreeActs): boolean {
  if (!areLetterKeysOn()) return false;
  const letter = key.toLowerCase();
  if (letter === 'a') acts.onAccept(row, shiftKey);
  else if (letter === 'x' && !shiftKey) acts.onReject(row);
  else if (letter === 'k' && !shiftKey) acts.onKind(row);
  else return false;
  return true;
}

/** The row that a key leads to; undefined where it does something else, or nothing. */
function target(key: string, rows: readonly DraftRow[], at: number): DraftRow | undefined {
  const row = rows[at];
  const below = rows[at + 1];
  switch (key) {
    case 'ArrowDown':
      return below;
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    case 'ArrowLeft':
      return rows.find(({ id }) => id === row?.parentRow);
    case 'ArrowRight':
      return below?.parentRow === row?.id ? below : undefined;
    default:
      return undefined;
  }
}
