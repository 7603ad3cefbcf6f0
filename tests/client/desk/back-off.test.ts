import { expect, test } from 'vitest';
import { createBackOff } from '#client/desk/back-off.ts';

/** The seconds at which one tab asks a server that does not answer, for so long. */
function tries(tabId: string, seconds: number): readonly number[] {
  let now = 0;
  let due: { readonly at: number; readonly run: () => void } | null = null;
  const clock = {
    now: () => now,
    after(milliseconds: number, run: () => void) {
      due = { at: now + milliseconds, run };
      return () => {
        due = null;
      };
    },
  };
  const backOff = createBackOff(clock, tabId);
  const asked: number[] = [];
  const ask = () => {
    asked.push(now / 1000);
    backOff.next(ask);
  };
  ask();
  for (
    let next = due as { at: number; run: () => void } | null;
    next && next.at <= seconds * 1000;
    next = due
  ) {
    now = next.at;
    next.run();
  }
  return asked;
}

const tabs = Array.from({ length: 300 }, (_, number) => `tab-${number}-${(number * 7919) % 1000}`);

test('a server that was away for less than half a minute hears of each tab within five', () => {
  for (const tab of tabs)
    for (const back of [1, 3, 8, 20, 30]) {
      const next = tries(tab, 60).find((at) => at >= back) ?? Number.POSITIVE_INFINITY;
      expect(next - back, `${tab}, back after ${back} s`).toBeLessThanOrEqual(5);
    }
});

test('after that it is asked every half minute, no more', () => {
  const late = tries('tab', 600).filter((at) => at > 120);
  for (const [step, at] of late.slice(1).entries()) expect(at - (late[step] ?? 0)).toBeGreaterThan(20);
});

test('a class of 300 does not come back in the same second', () => {
  const firsts = tabs.map((tab) => tries(tab, 60).find((at) => at >= 8) ?? 0);
  const seconds = new Map<number, number>();
  for (const at of firsts) seconds.set(Math.floor(at), (seconds.get(Math.floor(at)) ?? 0) + 1);
  expect(Math.max(...seconds.values())).toBeLessThan(150);
});
