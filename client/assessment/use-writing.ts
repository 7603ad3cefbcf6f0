import { useEffect, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { Place } from '#shared/assessment/comment.ts';
import { type CommentDraft, draftKey } from '../feedback/comment-draft.ts';
import { useFeedback } from '../feedback/use-feedback.ts';

/** Where a new comment is being written, and what it is about. */
export type Writing = { readonly place: Place; readonly criterionId: string | null };

type WritingRoom = {
  /** The row that is open: a new comment is filed under it. */
  readonly open: string | null;
  /** Why none can be written now; null while one can. */
  readonly barred: string | null;
  /** A comment is to be written under this row. */
  readonly onAsked: (criterionId: string | null) => void;
};

/**
 * Follows what map and text ask to comment on; what was begun on the same place before goes on under its own row. Null
 * while nothing is written.
 */
export function useWriting({ open, barred, onAsked }: WritingRoom) {
  const desk = useDesk();
  const feedback = useFeedback();
  const asked = useDeskState((state) => state.commenting);
  const [writing, setWriting] = useState<Writing | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is asked for begins a comment
  useEffect(() => {
    if (!asked) return;
    desk.setCommenting(null);
    if (barred !== null) return desk.announce(barred, 'attention');
    // Only comment forms keep drafts under such keys.
    const begun = feedback.draft(draftKey(asked, null)) as CommentDraft | undefined;
    const criterionId = begun ? begun.criterionId : open;
    setWriting({ place: { ...asked }, criterionId }); // asked for again, it is another one: its form takes the focus
    onAsked(criterionId);
  }, [asked]);

  return { writing, endWriting: () => setWriting(null) };
}
