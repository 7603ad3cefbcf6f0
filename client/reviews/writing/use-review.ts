import { useCallback, useEffect, useState } from 'react';
import { Refusal, Unreachable } from '#client/api.ts';
import { askServer } from '#client/ask.ts';
import { assessmentService } from '#client/assessment/assessment-service.ts';
import type { Opened } from '#client/assessment/use-assessing.ts';
import { openFeedback } from '#client/feedback/open-feedback.ts';
import { lookAgain } from '#client/ui/look-again.ts';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import { openFrozen } from '../open-frozen.ts';
import { reviewService } from '../review-service.ts';
import { createReviewFeedback } from './review-feedback.ts';

export type OpeningReview =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly opened: Opened; readonly review: ReviewToWrite }
  /** It is not one's own, was given back, or may not be begun yet: `words` says which. */
  | { readonly state: 'refused'; readonly words: string }
  | { readonly state: 'unreachable' };

/** Opens a review for its reviewer, and begins it where that was not done. `review` follows what the server says of it. */
export function useReview(reviewId: string) {
  const [opening, setOpening] = useState<OpeningReview>({ state: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const reopen = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens again
  useEffect(() => {
    let isGone = false;
    let opened: Opened | null = null;
    const handleRead = (review: ReviewToWrite) => {
      if (isGone) return;
      setOpening((before) => (before.state === 'open' ? { ...before, review } : before));
    };
    open(reviewId, handleRead).then(
      (ready) => {
        if (isGone) return closeAll(ready.opened);
        opened = ready.opened;
        setOpening({ state: 'open', ...ready });
      },
      (error: unknown) => {
        if (isGone) return;
        if (error instanceof Refusal) setOpening({ state: 'refused', words: error.message });
        else if (error instanceof Unreachable) setOpening({ state: 'unreachable' });
        else throw error;
      },
    );
    // The author may have got it, or answered, while the page was out of sight.
    const stopLooking = lookAgain(() => opened?.feedback.refresh());
    return () => {
      isGone = true;
      stopLooking();
      if (opened) closeAll(opened);
    };
  }, [reviewId, attempt]);

  useEffect(() => {
    if (opening.state !== 'unreachable') return;
    window.addEventListener('online', reopen);
    return () => window.removeEventListener('online', reopen);
  }, [opening.state, reopen]);

  return { opening, reopen };
}

async function open(reviewId: string, onRead: (review: ReviewToWrite) => void) {
  const review = await begun(reviewId);
  const rubric = await assessmentService.rubric(review.essay.rubric);
  const desk = await openFrozen({ ...review.essay, id: reviewId, role: 'commenter' }, rubric);
  const feedback = await openFeedback(desk, {
    service: createReviewFeedback(askServer, onRead),
    onRefused: (edit, refusal) => {
      if (edit.type !== 'turn-assessment') return;
      const what = edit.turn === 'submit' ? 'The review was not sent' : 'The review could not be reopened';
      desk.announce(`${what}: ${refusal.message}`, 'attention');
    },
  });
  return { opened: { desk, feedback, rubric, assessmentId: review.assessment.id }, review };
}

/** What may not be begun any more may still be looked at: a review that is sent, after all are over. */
async function begun(reviewId: string): Promise<ReviewToWrite> {
  try {
    return await reviewService.begin(reviewId);
  } catch (error) {
    if (!(error instanceof Refusal) || error.meansGone) throw error;
    return reviewService.read(reviewId).catch(() => {
      throw error; // why it cannot be begun says more
    });
  }
}

function closeAll({ desk, feedback }: Opened) {
  feedback.close();
  desk.close();
}
