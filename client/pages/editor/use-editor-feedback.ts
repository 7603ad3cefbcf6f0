import { useEffect, useState } from 'react';
import type { Desk } from '#client/desk/desk.ts';
import type { FeedbackStore } from '#client/feedback/feedback-store.ts';
import { whenIdle } from '#client/ui/when-idle.ts';

/** The feedback of the open essay, from when the page has nothing better to do; null before. */
export function useEditorFeedback(desk: Desk): FeedbackStore | null {
  const [store, setStore] = useState<FeedbackStore | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens again
  useEffect(() => {
    let isGone = false;
    let opened: FeedbackStore | null = null;
    const retry = () => setAttempt((count) => count + 1);
    const stop = whenIdle(async () => {
      try {
        const { openFeedback } = await import('#client/feedback/open-feedback.ts');
        const made = await openFeedback(desk);
        if (isGone) return made.close();
        opened = made;
        setStore(made);
      } catch {
        // its code did not reach this device
        window.addEventListener('online', retry, { once: true });
      }
    });
    return () => {
      isGone = true;
      stop();
      window.removeEventListener('online', retry);
      opened?.close();
    };
  }, [desk, attempt]);

  return store;
}
