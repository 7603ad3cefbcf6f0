import type { EditorView } from 'prosemirror-view';
import { useRef } from 'react';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { EmptyText } from './EmptyText.tsx';
import { FromMapMenu } from './from-map/FromMapMenu.tsx';
import { NoteList } from './NoteList.tsx';
import { Coverage } from './passages/Coverage.tsx';
import { LinksToMend } from './passages/LinksToMend.tsx';
import { PassageBar } from './passages/PassageBar.tsx';
import { usePassages } from './passages/use-passages.ts';
import { TextEditor } from './TextEditor.tsx';
import styles from './TextPane.module.css';
import { TextToolbar } from './TextToolbar.tsx';
import { textCommands } from './text-commands.ts';
import { useTextSession, useTextState } from './use-text-session.ts';
import { WordCount } from './WordCount.tsx';

/** The essay's text beside its map. */
export function TextPane() {
  const { opening, retry } = useTextSession();
  if (opening.state === 'open') return <OpenText session={opening.session} />;
  return (
    <section className={styles.pane} aria-label="Essay" aria-busy={opening.state === 'opening'}>
      {opening.state === 'failed' ? (
        <EmptyState title="The text cannot be shown now" actions={<Button onPress={retry}>Try again</Button>}>
          A part of the page did not arrive. Your text is safe; the map works on.
        </EmptyState>
      ) : (
        <p className={styles.opening}>Opening the text …</p>
      )}
    </section>
  );
}

function OpenText({ session }: { readonly session: TextSession }) {
  const state = useTextState(session);
  const mayEdit = useDeskState(canEdit);
  const view = useRef<EditorView | null>(null);
  usePassages(session, view);

  function handleCommand(name: keyof typeof textCommands) {
    textCommands[name](state, session.dispatch, view.current ?? undefined);
    view.current?.focus();
  }

  return (
    <section className={styles.pane} aria-labelledby="text-title">
      <header className={styles.head}>
        <h2 id="text-title" className={styles.title}>
          Essay
        </h2>
        <WordCount session={session} />
        {mayEdit && (
          <div className={styles.tools}>
            <TextToolbar session={session} state={state} onCommand={handleCommand} />
            <FromMapMenu session={session} view={view} />
          </div>
        )}
      </header>
      <div className={styles.scroll}>
        <div className={styles.page}>
          <TextEditor session={session} mayEdit={mayEdit} view={view} />
          {mayEdit && <EmptyText session={session} view={view} />}
        </div>
        <NoteList session={session} view={view} />
      </div>
      <footer className={styles.foot}>
        <PassageBar session={session} view={view} />
        <LinksToMend view={view} />
        <Coverage view={view} />
      </footer>
    </section>
  );
}
