import { useEffect, useRef } from 'react';
import { askServer } from '../ask.ts';

/** Sends what this device still keeps of one’s reviews, as of those that were sent on a train; `onSent` after each. */
export function useSendKept(reviewIds: readonly string[], onSent: () => void) {
  const latest = useRef(onSent);
  latest.current = onSent;
  const ids = reviewIds.join(' ');
  useEffect(() => {
    if (ids === '') return;
    let isGone = false;
    const stops: (() => void)[] = [];
    const begin = parts().then(async ({ browserPorts, sendKept, createReviewFeedback }) => {
      const ports = { ...(await browserPorts()), service: createReviewFeedback(askServer, () => undefined) };
      if (isGone) return;
      for (const id of ids.split(' ')) {
        const { sent, stop } = sendKept(ports, id);
        stops.push(stop);
        void sent.then((wasKept) => wasKept && !isGone && latest.current());
      }
    });
    // Its code may not reach a device without a server: another visit sends it.
    begin.catch(() => undefined);
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, [ids]);
}

/** Wanted by few, and never for what is drawn first. */
async function parts() {
  const [{ browserPorts }, { sendKept }, { createReviewFeedback }] = await Promise.all([
    import('../feedback/open-feedback.ts'),
    import('../feedback/send-kept.ts'),
    import('./writing/review-feedback.ts'),
  ]);
  return { browserPorts, sendKept, createReviewFeedback };
}
