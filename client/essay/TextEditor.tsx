import { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useRef } from 'react';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import { whenIdle } from '#client/ui/when-idle.ts';
import { copiedPage, copiedPageParser } from './copy/copied-page.ts';
import { copiedText } from './copy/copied-text.ts';
import { FootnoteView } from './footnotes/footnote-view.ts';
import { noteNumbers } from './footnotes/note-numbers.ts';
import { freshSelection } from './fresh-selection.ts';
import { passagePointer } from './passages/passage-pointer.ts';
import { pointedPassage } from './passages/pointed-passage.ts';
import { presentMarks } from './passages/present-marks.ts';
import { loadPageReader, pasteText } from './paste/paste-text.ts';
import { readOnlyAttributes } from './read-only.ts';
import styles from './TextEditor.module.css';
import { historyInput, historyKeys, textKeys } from './text-commands.ts';

type TextEditorProps = {
  readonly session: TextSession;
  readonly mayEdit: boolean;
  /** The view, for the toolbar and for what scrolls to a passage. */
  readonly view: RefObject<EditorView | null>;
};

/** The text itself: ProseMirror draws and edits it, the session keeps and sends it. */
export function TextEditor({ session, mayEdit, view }: TextEditorProps) {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const isEditable = useRef(mayEdit);
  isEditable.current = mayEdit;

  useEffect(() => {
    if (!place.current) return;
    const keys = historyKeys(desk);
    const made = new EditorView(place.current, {
      state: session.state(),
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the essay',
        class: styles.text ?? '',
        spellcheck: 'true',
        tabindex: '0', // it has the focus by itself, but not every tool for people knows
        ...readOnlyAttributes(!isEditable.current),
      }),
      dispatchTransaction: (transaction) => {
        if (isEditable.current || !transaction.docChanged) session.dispatch(transaction);
      },
      handleKeyDown: textKeys(desk),
      plugins: [noteNumbers, pointedPassage(desk, session), presentMarks(desk)],
      nodeViews: {
        footnote: (node, view, position, decorations) =>
          new FootnoteView(node, view, position, decorations, keys),
      },
      handleDOMEvents: {
        ...historyInput(desk),
        ...passagePointer(desk),
        ...freshSelection,
        ...pasteText(desk),
      },
      clipboardSerializer: copiedPage,
      clipboardParser: copiedPageParser,
      clipboardTextSerializer: copiedText,
    });
    view.current = made;
    const stop = session.subscribe(() => made.updateState(session.state()));
    const stopLoading = whenIdle(loadPageReader);
    return () => {
      stopLoading();
      stop();
      view.current = null;
      made.destroy();
    };
  }, [session, view, desk]);

  return <div ref={place} className={styles.place} />;
}
