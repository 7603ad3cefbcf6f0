import { useCallback, useEffect, useState } from 'react';
import { Refusal, Unreachable } from '../api.ts';
import { lookAgain } from '../ui/look-again.ts';
import { type ClassNow, classWorkService } from './class-work-service.ts';

export type ClassLoad = {
  readonly state: 'loading' | 'ready' | 'failed' | 'refused';
  readonly now: ClassNow | null;
  /** Why it could not be fetched, for people. */
  readonly trouble: string;
};

/** What the page knew last: coming back from an essay shows it while the fresh one is on its way. */
let known: ClassNow | null = null;

/** Milliseconds after which the list is asked for again while it is looked at: work comes in meanwhile. */
const freshFor = 30_000;

/** The list of a class; asked for again when the page is looked at again, and while it is. */
export function useClassWork(assignmentId: string) {
  const [load, setLoad] = useState<ClassLoad>(() =>
    known?.assignment.id === assignmentId
      ? { state: 'ready', now: known, trouble: '' }
      : { state: 'loading', now: null, trouble: '' },
  );

  const reload = useCallback(async () => {
    try {
      known = await classWorkService.read(assignmentId);
      setLoad({ state: 'ready', now: known, trouble: '' });
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const state = error instanceof Refusal && error.meansGone ? 'refused' : 'failed';
      const trouble =
        error instanceof Refusal ? error.message : 'The server cannot be reached. Your work is kept there.';
      setLoad(({ now }) => ({ state: now && state === 'failed' ? 'ready' : state, now, trouble }));
    }
  }, [assignmentId]);

  useEffect(() => {
    void reload();
    return lookAgain(reload, freshFor);
  }, [reload]);

  return { load, reload };
}
