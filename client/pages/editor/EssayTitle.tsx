import { type KeyboardEvent, useRef, useState } from 'react';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import styles from './EssayTitle.module.css';

/** The essay's title, renamed in place: Enter or leaving the field keeps it, Escape takes the words back. */
export function EssayTitle() {
  const desk = useDesk();
  const title = useDeskState((state) => state.essay.title);
  const isSaved = useDeskState((state) => state.saving.state === 'saved');
  const mayEdit = useDeskState(canEdit);
  const [draft, setDraft] = useState<string | null>(null);
  const isDropped = useRef(false);

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    isDropped.current = event.key === 'Escape';
    event.currentTarget.blur();
  }

  function handleBlur() {
    const words = draft?.trim() ?? '';
    // An essay without a title could not be told from others: an empty field keeps the old one.
    if (!isDropped.current && words !== '' && words !== title) desk.patchEssay({ title: words });
    isDropped.current = false;
    setDraft(null);
  }

  return (
    <>
      <title>{`${isSaved ? '' : '• '}${title} · Groundwork`}</title>
      <h1 className={styles.hidden}>{title}</h1>
      <input
        className={styles.title}
        aria-label="Title of the essay"
        title={title}
        value={draft ?? title}
        readOnly={!mayEdit}
        maxLength={300}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={handleKeyDown}
        onBlur={handleBlur}
      />
    </>
  );
}
