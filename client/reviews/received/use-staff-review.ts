import { useCallback, useEffect, useState } from 'react';
import { failureWords, Refusal, Unreachable } from '#client/api.ts';
import type { StaffReview } from '#shared/reviews/received.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import { receivedService } from './received-service.ts';

export type StaffLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly review: StaffReview }
  | { readonly state: 'failed'; readonly why: string };

/** A review as staff read it, and what they make of it; `onChanged` hears of each change. */
export function useStaffReview(reviewId: string, onChanged: (pair: PairRow) => void) {
  const [load, setLoad] = useState<StaffLoad>({ state: 'loading' });
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState('');

  const reload = useCallback(async () => {
    try {
      setLoad({ state: 'ready', review: await receivedService.readAsStaff(reviewId) });
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      setLoad({ state: 'failed', why: failureWords('The review cannot be shown', error) });
    }
  }, [reviewId]);

  useEffect(() => void reload(), [reload]);

  async function act(what: string, ask: () => Promise<PairRow>): Promise<boolean> {
    setPending(true);
    setTrouble('');
    try {
      const pair = await ask();
      setLoad((now) => (now.state === 'ready' ? { ...now, review: { ...now.review, pair } } : now));
      onChanged(pair);
      return true;
    } catch (error) {
      setTrouble(failureWords(what, error));
      return false;
    } finally {
      setPending(false);
    }
  }

  return {
    load,
    reload,
    isPending,
    trouble,
    endorse: (isEndorsed: boolean) =>
      act('This was not changed', () => receivedService.endorse(reviewId, isEndorsed)),
    takeOut: (reason: string) =>
      act('The review was not taken out', () => receivedService.takeOut(reviewId, reason)),
    bringBack: () => act('The review was not brought back', () => receivedService.bringBack(reviewId)),
  };
}
