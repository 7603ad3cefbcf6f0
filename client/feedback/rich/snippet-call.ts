import type { EditorState } from 'prosemirror-state';

/** A `/` at the start of a word, with what was typed after it: a call for a comment of the bank. */
export type SnippetCall = { readonly query: string; readonly from: number; readonly to: number };

/** The query ends with the line, or where three words have been typed and it is plain prose. */
const called = /(?:^|\s)\/((?:[^\s/]+ ?){0,3})$/;

/** The call in which the cursor stands; null when it stands in none. Positions are ProseMirror’s. */
export function snippetCallAt(state: EditorState): SnippetCall | null {
  const { $head, empty } = state.selection;
  if (!empty || !$head.parent.isTextblock) return null;
  const before = $head.parent.textBetween(0, $head.parentOffset, '\n', '\ufffc');
  const match = called.exec(before);
  if (!match) return null;
  const query = match[1] ?? '';
  return { query, from: $head.pos - query.length - 1, to: $head.pos };
}
