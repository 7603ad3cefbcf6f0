import { useEffect, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { Place } from '#shared/assessment/comment.ts';
import { draftKey, newDraft } from '../feedback/comment-draft.ts';
import { useFeedback } from '../feedback/use-feedback.ts';

/** Where a new comment is being written, and what it is about. */
export type Writing = { readonly place: Place; readonly criterionId: string | null };

/** Follows what map and text ask to comment on; it is filed under the row that is open. Null while nothing is written. */
export function useWriting(open: string | null, onAsked: () => void) {
  const desk = useDesk();
  const feedback = useFeedback();
  const asked = useDeskState((state) => state.commenting);
  const [writing, setWriting] = useState<Writing | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is asked for begins a comment
  useEffect(() => {
    if (!asked) return;
    desk.setCommenting(null);
    const key = draftKey(asked, null);
    if (feedback.draft(key) === undefined) feedback.setDraft(key, { ...newDraft(asked), criterionId: open });
    setWriting({ place: asked, criterionId: open });
    onAsked();
  }, [asked]);

  return { writing, endWriting: () => setWriting(null) };
}
