import { fractionOf } from './beat-tabs.ts';
import type { Clock } from './ports.ts';

/**
 * Milliseconds before each next try. A server that is started anew is away for seconds: for some three quarters of a
 * minute it is asked every four. One that is away for longer is asked less often.
 */
const delays = [1_000, 1_500, 2_500, ...Array.from({ length: 10 }, () => 4_000), 8_000, 15_000];
const longestDelay = 30_000;

/** Waits 1, 1.5, 2.5, 4 … 30 seconds, a little different in every tab, so that a class does not come back all at once. */
export function createBackOff(clock: Clock, tabId: string) {
  let failures = 0;
  let cancel = () => {};
  return {
    next(run: () => void) {
      cancel();
      const delay = (delays[failures] ?? longestDelay) * (0.75 + 0.5 * fractionOf(tabId));
      failures += 1;
      cancel = clock.after(delay, run);
    },
    reset() {
      failures = 0;
      cancel();
    },
  };
}
