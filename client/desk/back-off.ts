import { fractionOf } from './beat-tabs.ts';
import type { Clock } from './ports.ts';

const firstDelay = 1_000;
const longestDelay = 30_000;

/** Waits 1, 2, 4 … 30 seconds, a little different in every tab, so that a class does not come back all at once. */
export function createBackOff(clock: Clock, tabId: string) {
  let failures = 0;
  let cancel = () => {};
  return {
    next(run: () => void) {
      cancel();
      const delay = Math.min(longestDelay, firstDelay * 2 ** failures) * (0.75 + 0.5 * fractionOf(tabId));
      failures += 1;
      cancel = clock.after(delay, run);
    },
    reset() {
      failures = 0;
      cancel();
    },
  };
}
