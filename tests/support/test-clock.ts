import type { Clock } from '#client/desk/ports.ts';

export type TestClock = Clock & { readonly advance: (milliseconds: number) => void };

/** A clock that moves when it is told to, and runs what falls due on the way, in order. */
export function createTestClock(start = Date.UTC(2026, 0, 1)): TestClock {
  let now = start;
  let made = 0;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const id = ++made;
      timers.set(id, { at: now + milliseconds, run });
      return () => {
        timers.delete(id);
      };
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...timers].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        const [id, timer] = next;
        timers.delete(id);
        now = Math.max(now, timer.at);
        timer.run();
      }
      now = end;
    },
  };
}
