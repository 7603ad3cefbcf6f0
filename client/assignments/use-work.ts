import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import { Refusal, Unreachable } from '../api.ts';
import { useAsked } from '../use-asked.ts';
import { assignmentService } from './assignment-service.ts';

/**
 * One’s work for an assignment: read when the page is shown, again when somebody comes back to it, and with another
 * number of `moves` of a class hour.
 */
export function useWork(assignmentId: string, isTrial: boolean, moves: number) {
  const { asked, load } = useAsked(assignmentId, assignmentService.work, {
    again: 'on return',
    round: moves,
  });
  const [trouble, setTrouble] = useState('');
  const [isBeginning, setBeginning] = useState(false);
  /** Made once: trying again begins the same one. */
  const essayId = useRef(nanoid());

  /** Answers the essay’s id; null, with the reason in `trouble`, when it cannot be begun. */
  async function begin(): Promise<string | null> {
    setBeginning(true);
    setTrouble('');
    try {
      const made = isTrial ? assignmentService.tryOut : assignmentService.begin;
      return (await made(assignmentId, essayId.current)).essayId;
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      setTrouble(error.message);
      return null;
    } finally {
      setBeginning(false);
    }
  }

  return { asked, load, begin, isBeginning, trouble };
}
