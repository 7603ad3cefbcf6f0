import { useEffect, useState } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import type { Draft } from '#shared/draft/draft.ts';
import { knownDraft, readDraft } from './read-draft.ts';

/** A draft follows the words after this pause in typing. */
const readAfter = 700;

export type ReadingDraft = {
  /** Of the text, or of the text as it was before the last words; null until there is one. */
  readonly draft: Draft | null;
  readonly state: 'reading' | 'ready' | 'failed';
  readonly retry: () => void;
};

/** The draft of the open essay's text. */
export function useDraft(): ReadingDraft {
  const text = useDeskState((state) => state.text);
  const [draft, setDraft] = useState<Draft | null>(() => knownDraft(text));
  const [failed, setFailed] = useState(false);
  const isReady = draft?.text === text;

  useEffect(() => {
    if (isReady || failed) return;
    let isGone = false;
    const read = () =>
      void readDraft(text).then(
        (made) => !isGone && setDraft(made),
        () => !isGone && setFailed(true),
      );
    const timer = setTimeout(read, draft === null ? 0 : readAfter);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [text, draft, isReady, failed]);

  return {
    draft,
    state: isReady ? 'ready' : failed ? 'failed' : 'reading',
    retry: () => setFailed(false),
  };
}
