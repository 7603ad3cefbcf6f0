import { type Command, NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { textSchema } from '#shared/essay/schema.ts';

const { footnote } = textSchema.nodes;

/** Puts an empty footnote behind the selected words and chooses it. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection;
  if (!$to.parent.inlineContent || $to.parent.type === footnote) return false;
  if (!$to.parent.canReplaceWith($to.index(), $to.index(), footnote)) return false;
  if (dispatch) {
    const { tr } = state;
    tr.insert($to.pos, footnote.create());
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView());
  }
  return true;
};

/** Leads the focus into the words of the chosen footnote. */
export const editFootnote: Command = (state, _dispatch, view) => {
  if (!(state.selection instanceof NodeSelection) || state.selection.node.type !== footnote) return false;
  if (view) focusNote(view, state.selection.from);
  return true;
};

/** Leads the focus into the words of the footnote at a position. */
export function focusNote(view: EditorView, position: number) {
  const { tr } = view.state;
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, position)).scrollIntoView());
  const call = view.nodeDOM(position);
  if (call instanceof HTMLElement) call.querySelector('button')?.click();
}
