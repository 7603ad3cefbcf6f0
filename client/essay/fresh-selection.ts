import type { EditorProps, EditorView } from 'prosemirror-view';

/**
 * Lets ProseMirror read where the cursor is before something is done there. Browsers tell of a moved selection in a
 * task of its own, and keys and redraws may overtake that: Ctrl+End and Enter pressed fast would split the line where
 * the cursor was before. Never call it while the view lags behind its session.
 */
export function readSelection(view: EditorView | null) {
  if (view?.hasFocus()) document.dispatchEvent(new Event('selectionchange'));
}

function readFirst(view: EditorView): false {
  readSelection(view);
  return false;
}

export const freshSelection: NonNullable<EditorProps['handleDOMEvents']> = {
  keydown: readFirst,
  keyup: readFirst, // and before ProseMirror's own timers put it back
  mouseup: readFirst,
  copy: readFirst,
  cut: readFirst,
  paste: readFirst,
};
