import type { Node as DocumentNode } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import type { RefObject } from 'react';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { focusNote } from './footnotes/insert-footnote.ts';
import styles from './NoteList.module.css';
import { useTextState } from './use-text-session.ts';

type NoteListProps = {
  readonly session: TextSession;
  readonly view: RefObject<EditorView | null>;
};

/** The footnotes, listed after the text; each leads to where it is called, with the cursor in its words. */
export function NoteList({ session, view }: NoteListProps) {
  const { doc } = useTextState(session);
  const { text, notes } = session.text();
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label="Footnotes">
      <ol className={styles.list}>
        {notes.map((note) => (
          <li key={note.number} className={styles.note} value={note.number}>
            <button
              type="button"
              className={styles.words}
              onClick={() => {
                const at = callOf(doc, note.number);
                if (view.current && at !== null) focusNote(view.current, at);
              }}
            >
              {text.slice(note.start, note.end) || 'Empty footnote'}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where the footnote of a number is called: a position of the document. */
function callOf(document: DocumentNode, number: number): number | null {
  let met = 0;
  let at: number | null = null;
  document.descendants((node, position) => {
    if (node.type.name === 'footnote') met += 1;
    if (met === number && at === null) at = position;
    return at === null;
  });
  return at;
}
