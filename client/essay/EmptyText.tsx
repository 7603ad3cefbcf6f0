import { FileUp, Network } from 'lucide-react';
import type { EditorView } from 'prosemirror-view';
import type { RefObject } from 'react';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './EmptyText.module.css';
import { draftHeadings, headingsOf } from './from-map/draft-headings.ts';
import { useTextState } from './use-text-session.ts';

type EmptyTextProps = {
  readonly session: TextSession;
  readonly view: RefObject<EditorView | null>;
};

/** What an empty text says, and the ways to begin one. */
export function EmptyText({ session, view }: EmptyTextProps) {
  const desk = useDesk();
  const { doc } = useTextState(session);
  const hasHeadings = useDeskState((state) => headingsOf(state.graph).length > 0);
  const isEmpty = doc.childCount === 1 && doc.firstChild?.isTextblock && doc.firstChild.childCount === 0;
  if (!isEmpty) return null;

  function handleHeadings() {
    const transaction = draftHeadings(session.state(), desk.getState().graph);
    if (transaction) session.dispatch(transaction);
    desk.announce('The headings of the map are in the text.');
    view.current?.focus();
  }

  return (
    <div className={styles.empty}>
      <p className={styles.words}>Write, paste or import the essay here.</p>
      <div className={styles.ways}>
        {hasHeadings && (
          <Button icon={<Network aria-hidden size={16} />} onPress={handleHeadings}>
            Headings from the map
          </Button>
        )}
        <Button icon={<FileUp aria-hidden size={16} />} onPress={() => desk.viewport.ask('import-text')}>
          Import a text…
        </Button>
      </div>
    </div>
  );
}
