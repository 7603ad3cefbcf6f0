import type { DeskState } from '../state.ts';
import { defineAct } from './act.ts';
import { canComment } from './comment.ts';
import { canEdit } from './selection.ts';

export const undoAct = defineAct({
  id: 'undo',
  group: 'history',
  title: 'Undo',
  keys: [{ chord: 'Mod+Z', scope: 'desk' }],
  // While words are being typed the text field undoes word by word; once typing ends, the whole is one step here.
  isAvailable: (state) => mayStep(state) && state.undoTitle !== null && !state.typing,
  perform: (desk) => desk.undo(),
});

export const redoAct = defineAct({
  id: 'redo',
  group: 'history',
  title: 'Redo',
  keys: [
    { chord: 'Mod+Shift+Z', scope: 'desk' },
    { chord: 'Mod+Y', scope: 'desk' },
  ],
  isAvailable: (state) => mayStep(state) && state.redoTitle !== null && !state.typing,
  perform: (desk) => desk.redo(),
});

export const showHistoryAct = defineAct({
  id: 'show-history',
  group: 'history',
  title: 'History: earlier versions…',
  keys: [],
  isAvailable: () => true,
  perform: (desk) => {
    desk.viewport.ask('history');
  },
});

/** Whoever comments only has acts of their own to take back: a comment that they deleted. */
function mayStep(state: DeskState): boolean {
  const isOwnMap = state.role === 'owner' || state.role === 'editor';
  return isOwnMap ? canEdit(state) : canComment(state);
}
