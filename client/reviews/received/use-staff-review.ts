import { useState } from 'react';
import { failureWords } from '#client/api.ts';
import { useAsked } from '#client/use-asked.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import { receivedService } from './received-service.ts';

/** A review as staff read it, and what they make of it; `onChanged` hears of each change. */
export function useStaffReview(reviewId: string, onChanged: (pair: PairRow) => void) {
  const { asked, load, edit } = useAsked(reviewId, receivedService.readAsStaff);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState('');

  async function act(what: string, ask: () => Promise<PairRow>): Promise<boolean> {
    setPending(true);
    setTrouble('');
    try {
      const pair = await ask();
      edit((review) => ({ ...review, pair }));
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
    ...{ asked, load, isPending, trouble },
    endorse: (isEndorsed: boolean) =>
      act('This was not changed', () => receivedService.endorse(reviewId, isEndorsed)),
    letRatingCount: (counts: boolean) =>
      act('This was not changed', () => receivedService.letRatingCount(reviewId, counts)),
    takeOut: (reason: string) =>
      act('The review was not taken out', () => receivedService.takeOut(reviewId, reason)),
    bringBack: () => act('The review was not brought back', () => receivedService.bringBack(reviewId)),
  };
}
