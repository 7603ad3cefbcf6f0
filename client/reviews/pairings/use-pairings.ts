import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewOverview } from '#shared/reviews/overview.ts';
import { Refusal, Unreachable } from '../../api.ts';
import { lookAgain } from '../../ui/look-again.ts';
import { pairingsService } from './pairings-service.ts';

export type PairingsLoad = {
  /** Null until it is there. */
  readonly overview: ReviewOverview | null;
  /** When it was looked at last. */
  readonly now: Date;
  /** Why it cannot be shown, or not as it is by now; empty when it can. */
  readonly trouble: string;
};

/** Milliseconds from one look to the next while the page is in sight. */
const freshFor = 30_000;

/** Who reviews whom, looked at again while it is in sight; what has not changed is not drawn anew. */
export function usePairings(assignmentId: string) {
  const [load, setLoad] = useState<PairingsLoad>({ overview: null, now: new Date(), trouble: '' });
  const shown = useRef('');

  const show = useCallback((overview: ReviewOverview) => {
    const words = JSON.stringify(overview);
    const isSame = words === shown.current;
    shown.current = words;
    setLoad((before) => ({
      overview: isSame ? before.overview : overview,
      now: new Date(),
      trouble: '',
    }));
  }, []);
  const reload = useCallback(async () => {
    try {
      show(await pairingsService.read(assignmentId));
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const trouble =
        error instanceof Refusal ? error.message : 'The server cannot be reached. It is tried again.';
      setLoad((before) => ({ ...before, trouble }));
    }
  }, [assignmentId, show]);

  useEffect(() => {
    void reload();
    return lookAgain(reload, freshFor);
  }, [reload]);

  return { load, reload, show };
}
