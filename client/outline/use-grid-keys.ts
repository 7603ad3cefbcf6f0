import type { KeyboardEvent } from 'react';
import { actForKey } from '#client/desk/acts/keyboard.ts';
import type { Desk } from '#client/desk/desk.ts';
import type { MapRef } from '#client/desk/state.ts';
import { type ActiveRow, refOf } from './active-row.ts';
import type { GridRow } from './grid-rows.ts';
import { isWalkKey, nodesBetween, walk } from './walk-rows.ts';

export type GridKeys = {
  readonly desk: Desk;
  readonly rows: readonly GridRow[];
  readonly active: ActiveRow | null;
  /** Where a selection of several rows began. */
  readonly anchorId: string | null;
  readonly onAnchor: (rowId: string) => void;
  readonly onGo: (rowId: string) => void;
};

/** Arrows are the outline's own; every other key is looked up among the acts, as on the canvas. */
export function handleGridKey(event: KeyboardEvent, keys: GridKeys) {
  const { desk, active } = keys;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const isTyping = event.target instanceof HTMLTextAreaElement;
  if (!isTyping && active && handleWalk(event, keys, active)) {
    event.preventDefault();
    return;
  }
  const onButton = event.target instanceof HTMLButtonElement;
  if (onButton && (event.key === 'Enter' || event.key === ' ')) return;
  // Keys act on the row that has the focus, also when nothing was selected before.
  if (
    !isTyping &&
    active &&
    desk.getState().selection.length === 0 &&
    event.key !== 'Tab' &&
    event.key !== 'Escape'
  )
    desk.select([refOf(active)]);
  const act = actForKey(event.nativeEvent, isTyping ? 'editing' : 'map', desk.getState());
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act.perform(desk);
}

function handleWalk(event: KeyboardEvent, keys: GridKeys, active: ActiveRow): boolean {
  const { desk, rows } = keys;
  if (!isWalkKey(event.key) || event.altKey || event.ctrlKey || event.metaKey) return false;
  const isVertical = event.key !== 'ArrowLeft' && event.key !== 'ArrowRight';
  const step = walk(rows, active.shown, active.cell, event.key);
  if (!step) return true;
  if (step.type === 'fold') desk.setFolded(step.nodeId, step.folded);
  else if (step.type === 'cell') desk.select([refOf({ shown: active.shown, cell: step.cell })]);
  else if (event.shiftKey && isVertical) extendTo(keys, active, step.rowId);
  else {
    const to = rows.find(({ row }) => row.id === step.rowId);
    keys.onAnchor(step.rowId);
    keys.onGo(step.rowId);
    if (to) desk.select([to.row.ref]);
  }
  return true;
}

function extendTo(keys: GridKeys, active: ActiveRow, rowId: string) {
  const from = keys.anchorId ?? active.shown.row.id;
  keys.onAnchor(from);
  keys.onGo(rowId);
  keys.desk.select(nodesBetween(keys.rows, from, rowId).map((id): MapRef => ({ type: 'node', id })));
}
