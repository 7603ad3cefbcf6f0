import { useCallback, useEffect, useState } from 'react';
import type { QueueRow } from '#shared/assessment/assessment.ts';
import { Refusal, Unreachable } from '../api.ts';
import { lookAgain } from '../ui/look-again.ts';
import { assessmentService } from './assessment-service.ts';

export type Queue = {
  readonly state: 'loading' | 'ready' | 'failed';
  /** As they joined, the first one first. */
  readonly rows: readonly QueueRow[];
  /** Why it could not be fetched, for people. */
  readonly trouble: string;
};

/** What the page knew last: coming back shows it while the fresh one is on its way. */
let known: readonly QueueRow[] | null = null;

/** The essays that one assesses; asked for again when the page is looked at again. */
export function useQueue(isWanted = true) {
  const [queue, setQueue] = useState<Queue>(
    known ? { state: 'ready', rows: known, trouble: '' } : { state: 'loading', rows: [], trouble: '' },
  );

  const load = useCallback(async () => {
    try {
      known = (await assessmentService.queue()).toSorted(byJoining);
      setQueue({ state: 'ready', rows: known, trouble: '' });
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const trouble =
        error instanceof Refusal ? error.message : 'The server cannot be reached. Your work is kept there.';
      setQueue((before) => ({ state: known ? 'ready' : 'failed', rows: before.rows, trouble }));
    }
  }, []);

  useEffect(() => {
    if (!isWanted) return;
    void load();
    return lookAgain(load);
  }, [isWanted, load]);

  return { queue, load };
}

function byJoining(a: QueueRow, b: QueueRow): number {
  if (a.joinedAt === b.joinedAt) return a.essayId < b.essayId ? -1 : 1;
  return a.joinedAt < b.joinedAt ? -1 : 1;
}
