import { defineAct } from './act.ts';
import { canEdit } from './selection.ts';

export const draftMapAct = defineAct({
  id: 'draft-map',
  group: 'add',
  title: 'Draft a map from the text…',
  keys: [],
  isAvailable: (state) => canEdit(state) && /\p{L}/u.test(state.text.text),
  perform: (desk) => {
    desk.viewport.ask('draft');
  },
});
