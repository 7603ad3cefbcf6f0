import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import { Refusal, Unreachable } from '../api.ts';
import { useAsked } from '../use-asked.ts';
import { reviewService } from './review-service.ts';

/**
 * One’s reviews for an assignment; asked for again when the page is looked at again, and with another number of `moves`
 * of a class hour. Null asks for nothing.
 */
export function useMyReviews(assignmentId: string | null, moves = 0) {
  const { asked, load } = useAsked(assignmentId, reviewService.mine, {
    again: 'on return',
    round: moves,
  });
  const [trouble, setTrouble] = useState('');
  const [isAsking, setAsking] = useState(false);
  /** Made once for each further review: trying again asks for the same one. */
  const extraId = useRef(nanoid());

  /** Answers the new review’s id; null, with the reason in `trouble`, when there is none to be had. */
  async function askForAnother(): Promise<string | null> {
    if (assignmentId === null) return null;
    setAsking(true);
    setTrouble('');
    try {
      const { id } = await reviewService.extra(assignmentId, extraId.current);
      extraId.current = nanoid();
      await load();
      return id;
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      setTrouble(
        error instanceof Refusal || error.isStrange
          ? error.message
          : 'The server cannot be reached. Ask again when the connection is back.',
      );
      if (error instanceof Refusal) await load();
      return null;
    } finally {
      setAsking(false);
    }
  }

  return { asked, load, askForAnother, isAsking, trouble };
}
