import { useEffect, useState } from 'react';
import { Refusal } from '#client/api.ts';
import { reviewService } from '../review-service.ts';
import { createEffort } from './effort.ts';

/** Counts the time at work while `isCounting`; answers the seconds so far, `before` among them. */
export function useEffort(reviewId: string, before: number, isCounting: boolean): number {
  const [told, setTold] = useState(0);
  useEffect(() => {
    if (!isCounting) return;
    const effort = createEffort(clock, async (seconds) => {
      try {
        await reviewService.effort(reviewId, seconds);
        setTold((sum) => sum + seconds);
      } catch (error) {
        // What the server will not count is not told again.
        if (!(error instanceof Refusal)) throw error;
      }
    });
    const handleAct = () => effort.act();
    const handleSight = () => document.visibilityState === 'hidden' && effort.hide();
    for (const name of signs) document.addEventListener(name, handleAct, { capture: true, passive: true });
    document.addEventListener('visibilitychange', handleSight);
    return () => {
      effort.stop();
      for (const name of signs) document.removeEventListener(name, handleAct, { capture: true });
      document.removeEventListener('visibilitychange', handleSight);
    };
  }, [reviewId, isCounting]);
  return before + told;
}

const signs = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;

const clock = {
  now: () => Date.now(),
  after: (milliseconds: number, run: () => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
