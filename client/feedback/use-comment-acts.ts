import { useMemo } from 'react';
import type { Desk } from '#client/desk/desk.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import { focusSoon } from '#client/ui/focus-soon.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import type { PlacedComment } from '#shared/assessment/comment-order.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { type BankStore, ownBank } from './bank/bank-store.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { useFeedback } from './use-feedback.ts';
import { showPlace } from './use-placed-comments.ts';

/** What is done to a comment from its thread. */
export function useCommentActs() {
  const desk = useDesk();
  const feedback = useFeedback();
  return useMemo(() => commentActs(desk, feedback, ownBank), [desk, feedback]);
}

function commentActs(desk: Desk, feedback: FeedbackStore, bank: () => BankStore) {
  return {
    /** Chooses it, and shows its place even where it was chosen before. */
    show(comment: Comment) {
      if (desk.getState().comment === comment.id) showPlace(desk, comment.place);
      desk.setComment(comment.id);
      if (comment.place.type === 'passage') desk.viewport.ask('text');
    },
    /** Files it under another row, or none. */
    file({ comment, number }: PlacedComment, criterionId: string | null) {
      feedback.editComment(comment.id, { criterionId });
      const row = desk.getState().rubric.criteria.find(({ id }) => id === criterionId);
      desk.announce(`Comment ${number} is filed under ${row ? `“${row.title}”` : 'no row'} now.`);
    },
    remove(comment: Comment) {
      if (desk.getState().comment === comment.id) desk.setComment(null);
      // In the same order of undo as edits of the map: Ctrl+Z brings it back.
      desk.runHere(
        'Delete the comment',
        {
          undo: () => feedback.restoreComment(comment.id),
          redo: () => feedback.removeComment(comment.id),
        },
        'Comment deleted.',
      );
    },
    async saveToBank({ body, kind, nextStep, link }: Comment, criterion: string) {
      const done = await bank().add({ text: plainOf(body), criterion, kind, nextStep, link });
      if (done.ok) desk.announce('Saved to your comment bank: type / in a comment to use it.');
      else desk.announce(done.words, 'attention');
    },
    focusThread(id: string) {
      const thread = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`);
      if (!thread) return;
      focusSoon(thread);
      // What stood above it may have gone, as the form that it was written in.
      thread.scrollIntoView({ block: 'nearest' });
    },
  };
}
