import { nanoid } from 'nanoid';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal, Unreachable } from '../api.ts';
import { lookAgain } from '../ui/look-again.ts';
import { assignmentService, type Work } from './assignment-service.ts';

export type WorkLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly read: Work }
  | { readonly state: 'failed' | 'refused'; readonly why: string };

/**
 * One’s work for an assignment: read when the page is shown, again when somebody comes back to it, and with another
 * number of `moves` of a class hour.
 */
export function useWork(assignmentId: string, isTrial: boolean, moves: number) {
  const [load, setLoad] = useState<WorkLoad>({ state: 'loading' });
  const [trouble, setTrouble] = useState('');
  const [isBeginning, setBeginning] = useState(false);
  /** Made once: trying again begins the same one. */
  const essayId = useRef(nanoid());

  const reload = useCallback(async () => {
    try {
      setLoad({ state: 'ready', read: await assignmentService.work(assignmentId) });
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      const state = error instanceof Refusal && error.meansGone ? 'refused' : 'failed';
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

  return { load, reload, begin, isBeginning, trouble };
}
