import { useCallback, useEffect, useState } from 'react';
import { Refusal, Unreachable } from '#client/api.ts';
import { lookAgain } from '#client/ui/look-again.ts';
import type { ReceivedReviews } from '#shared/reviews/received.ts';
import type { ReceivedReview } from '#shared/reviews/review.ts';
import { receivedService } from './received-service.ts';

export type ReceivedLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly received: ReceivedReviews }
  | { readonly state: 'failed' | 'refused'; readonly why: string };

/** Milliseconds after which they are asked for again while they are looked at: reviews come in meanwhile. */
const freshFor = 30_000;

/** The reviews of one’s own map; asked for again when the page is looked at again, and while it is. */
export function useReceived(assignmentId: string) {
  const [load, setLoad] = useState<ReceivedLoad>({ state: 'loading' });
  const [skipsSelf, setSkipsSelf] = useState(false);

  const reload = useCallback(async () => {
    try {
      setLoad({ state: 'ready', received: await receivedService.read(assignmentId, skipsSelf) });
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const isRefused = error instanceof Refusal;
      const why = isRefused ? error.message : 'The server cannot be reached.';
      setLoad((now) =>
        now.state === 'ready' && !isRefused ? now : { state: isRefused ? 'refused' : 'failed', why },
      );
    }
  }, [assignmentId, skipsSelf]);

  useEffect(() => {
    void reload();
    return lookAgain(reload, freshFor);
  }, [reload]);

  return {
    load,
    reload,
    skipSelf: () => setSkipsSelf(true),
    /** Rates one; its levels are in it from then on. @throws Unreachable, Refusal */
    async rate(id: string, stars: number, note: string) {
      const rated = await receivedService.rate(id, stars, note);
      setLoad((now) => (now.state === 'ready' ? { ...now, received: withReview(now.received, rated) } : now));
    },
  };
}

function withReview(received: ReceivedReviews, review: ReceivedReview): ReceivedReviews {
  return { ...received, reviews: received.reviews.map((one) => (one.id === review.id ? review : one)) };
}
