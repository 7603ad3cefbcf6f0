import type { EditorView } from 'prosemirror-view';
import type { RefObject } from 'react';
import type { TextSession } from '#client/desk/text/text-session.ts';
import styles from './NoteList.module.css';
import { useTextState } from './use-text-session.ts';

type NoteListProps = {
  readonly session: TextSession;
  readonly view: RefObject<EditorView | null>;
};

/** The footnotes, listed after the text. */
export function NoteList({ session }: NoteListProps) {
  useTextState(session);
  const { text, notes } = session.text();
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label="Footnotes">
      <ol className={styles.list}>
        {notes.map((note) => (
          <li key={note.number} className={styles.note} value={note.number}>
            {text.slice(note.start, note.end)}
          </li>
        ))}
      </ol>
    </section>
  );
}
