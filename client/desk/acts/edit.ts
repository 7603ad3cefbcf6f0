import { shortText } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { DeskState, OpenForm } from '../state.ts';
import { defineAct } from './act.ts';
import { startRoot } from './add.ts';
import { canEdit, primaryOf, selectedNode, selectedNodes } from './selection.ts';

export const editTextAct = defineAct({
  id: 'edit-text',
  group: 'edit',
  title: 'Edit the text',
  keys: [
    { chord: 'F2', scope: 'map' },
    { chord: 'Enter', scope: 'map' },
  ],
  isAvailable: (state) => canEdit(state) && (selectedNode(state) !== null || state.selection.length === 0),
  perform: (desk) => {
    const { graph } = desk.getState();
    const nodeId = selectedNode(desk.getState())?.id ?? outlineOf(graph)[0]?.ref.id;
    if (nodeId === undefined)
      startRoot(desk); // Enter on an empty map begins with the thesis
    else desk.edit(nodeId);
  },
});

export const stopEditingAct = defineAct({
  id: 'stop-editing',
  group: 'edit',
  title: 'Finish typing',
  keys: [{ chord: 'Escape', scope: 'editing' }],
  isAvailable: (state) => state.editing !== null,
  perform: (desk) => desk.stopEditing(),
});

export const splitAct = formAct('split', 'Split the text in two…', 'split');
export const changeKindAct = formAct('change-kind', 'Change the kind…', 'change-kind');
export const editFieldsAct = formAct('edit-fields', 'Edit the details…', 'edit-fields');

export const editNoteAct = defineAct({
  id: 'edit-note',
  group: 'edit',
  title: 'Edit the note…',
  keys: [],
  isAvailable: (state) => canEdit(state) && primaryOf(state) !== null,
  perform: (desk) => desk.openForm({ form: 'note', ref: primaryOf(desk.getState()) }),
});

/** Two selected nodes are merged at once, the first stays; with one, a form asks for the other. */
export const mergeAct = defineAct({
  id: 'merge',
  group: 'edit',
  title: 'Merge with…',
  keys: [],
  isAvailable: (state) => canEdit(state) && selectedNode(state) !== null && state.graph.nodes.size > 1,
  perform: (desk) => {
    const state = desk.getState();
    const [keep, merged, ...more] = selectedNodes(state);
    if (!keep || !merged || more.length > 0) {
      desk.openForm({ form: 'merge', ref: primaryOf(state) });
      return;
    }
    desk.run(
      { name: 'merge-nodes', args: { keepId: keep.id, mergeId: merged.id } },
      { announce: `Merged into “${shortText(keep, 40)}”.`, select: { type: 'node', id: keep.id } },
    );
  },
});

function formAct(id: string, title: string, form: OpenForm['form']) {
  return defineAct({
    id,
    group: 'edit',
    title,
    keys: [],
    isAvailable: (state: DeskState) => canEdit(state) && selectedNode(state) !== null,
    perform: (desk) => desk.openForm({ form, ref: primaryOf(desk.getState()) }),
  });
}
