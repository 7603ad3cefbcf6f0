import { defineAct } from './act.ts';
import { canEdit } from './selection.ts';

export const undoAct = defineAct({
  id: 'undo',
  group: 'history',
  title: 'Undo',
  keys: [{ chord: 'Mod+Z', scope: 'desk' }],
  // While words are being typed the text field undoes word by word; once typing ends, the whole is one step here.
  isAvailable: (state) => canEdit(state) && state.undoTitle !== null && !state.typing,
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
  isAvailable: (state) => canEdit(state) && state.redoTitle !== null && !state.typing,
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
