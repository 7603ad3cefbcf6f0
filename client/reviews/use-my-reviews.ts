import { nanoid } from 'nanoid';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MyReviews } from '#shared/reviews/review.ts';
import { Refusal, Unreachable } from '../api.ts';
import { lookAgain } from '../ui/look-again.ts';
import { reviewService } from './review-service.ts';

export type MyReviewsLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly mine: MyReviews }
  /** `refused`: there is no peer review here for this person. */
  | { readonly state: 'failed' | 'refused'; readonly why: string };

/**
 * One’s reviews for an assignment; asked for again when the page is looked at again, and with another number of `moves`
 * of a class hour. Null asks for nothing.
 */
export function useMyReviews(assignmentId: string | null, moves = 0) {
  const [load, setLoad] = useState<MyReviewsLoad>({ state: 'loading' });
  const [trouble, setTrouble] = useState('');
  const [isAsking, setAsking] = useState(false);
  /** Made once for each further review: trying again asks for the same one. */
  const extraId = useRef(nanoid());

  const reload = useCallback(async () => {
    if (assignmentId === null) return;
    try {
      setLoad({ state: 'ready', mine: await reviewService.mine(assignmentId) });
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      const state = error instanceof Refusal ? 'refused' : 'failed';
      // What is on the screen stays while the server is away.
      setLoad((before) =>
        before.state === 'ready' && state === 'failed' ? before : { state, why: error.message },
      );
    }
  }, [assignmentId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a move is what it is asked again for
  useEffect(() => {
    void reload();
    return lookAgain(reload);
  }, [reload, moves]);

  /** Answers the new review’s id; null, with the reason in `trouble`, when there is none to be had. */
  async function askForAnother(): Promise<string | null> {
    if (assignmentId === null) return null;
    setAsking(true);
    setTrouble('');
    try {
      const { id } = await reviewService.extra(assignmentId, extraId.current);
      extraId.current = nanoid();
      await reload();
      return id;
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      setTrouble(
        error instanceof Refusal
          ? error.message
          : 'The server cannot be reached. Ask again when the connection is back.',
      );
      if (error instanceof Refusal) await reload();
      return null;
    } finally {
      setAsking(false);
    }
  }

  return { load, reload, askForAnother, isAsking, trouble };
}
