import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { positionsOf } from '#shared/essay/positions.ts';
import type { Span } from '#shared/essay/text.ts';

/** Leads the focus to a stretch of the text, selected and in sight. */
export function showPassage(view: EditorView | null, span: Span) {
  if (!view) return;
  const { tr, doc } = view.state;
  const positions = positionsOf(doc);
  const last = doc.content.size;
  const from = Math.min(positions.positionAt(span.start, 1), last);
  const to = Math.min(positions.positionAt(span.end, -1), last);
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, Math.max(from, to))).scrollIntoView());
  view.focus();
}

/** The selected words as a stretch of the plain text; null when none are. */
export function selectedSpan({ state }: Pick<EditorView, 'state'>): Span | null {
  const { from, to, empty } = state.selection;
  if (empty) return null;
  const positions = positionsOf(state.doc);
  const span = { start: positions.offsetAt(from, 1), end: positions.offsetAt(to, -1) };
  return span.start < span.end ? span : null;
}
