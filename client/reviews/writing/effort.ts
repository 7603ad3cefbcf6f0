import type { Clock } from '#client/desk/ports.ts';

/** After this long without a key, a press or a turn of the page nobody is at work, however long the page stands open. */
const idleAfter = 60_000;
/** How often the server is told, at most. */
const tellEvery = 30_000;
/** As the server takes them at once. */
const mostSeconds = 600;

export type Effort = ReturnType<typeof createEffort>;

/**
 * Time at work on a review: from the first thing that is done until a minute after the last one, while the page is in
 * sight. `tell` sends whole seconds; those that do not arrive are told with the next ones. For nobody but oneself.
 */
export function createEffort(clock: Clock, tell: (seconds: number) => Promise<void>) {
  let countingSince: number | null = null;
  let lastAct = 0;
  /** Milliseconds that are counted and not told. */
  let counted = 0;
  let isTelling = false;
  let isStopped = false;

  function settle() {
    if (countingSince === null) return;
    const now = clock.now();
    const until = Math.min(now, lastAct + idleAfter);
    counted += Math.max(0, until - countingSince);
    countingSince = until < now ? null : now;
  }

  async function tellNow() {
    settle();
    const seconds = Math.min(mostSeconds, Math.floor(counted / 1_000));
    if (isTelling || seconds < 1) return;
    isTelling = true;
    counted -= seconds * 1_000;
    try {
      await tell(seconds);
    } catch {
      counted += seconds * 1_000; // it counts for the next time; work is lost by none of it
    } finally {
      isTelling = false;
    }
  }

  let stopTimer = clock.after(tellEvery, tellAgain);
  function tellAgain() {
    void tellNow();
    stopTimer = clock.after(tellEvery, tellAgain);
  }

  return {
    /** Something was done. */
    act() {
      if (isStopped) return;
      settle();
      lastAct = clock.now();
      countingSince ??= lastAct;
    },
    /** The page is out of sight. */
    hide() {
      settle();
      countingSince = null;
      void tellNow();
    },
    stop() {
      if (isStopped) return;
      isStopped = true;
      settle();
      countingSince = null;
      stopTimer();
      void tellNow();
    },
  };
}

/** “Less than a minute”, “23 minutes”, “1 hour 5 minutes”. */
export function effortWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return 'Less than a minute';
  const words = [unitWords(Math.floor(minutes / 60), 'hour'), unitWords(minutes % 60, 'minute')];
  return words.filter((part) => part !== '').join(' ');
}

function unitWords(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}
