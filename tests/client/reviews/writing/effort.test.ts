import { describe, expect, test } from 'vitest';
import { createEffort, effortWords } from '#client/reviews/writing/effort.ts';
import { createTestClock } from '#tests/support/test-clock.ts';

function counting(tell: (seconds: number) => Promise<void> = async () => undefined) {
  const clock = createTestClock();
  const told: number[] = [];
  const effort = createEffort(clock, async (seconds) => {
    await tell(seconds);
    told.push(seconds);
  });
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      clock.advance(1_000);
      await Promise.resolve();
    }
  };
  return { effort, told, pass, sum: () => told.reduce((all, seconds) => all + seconds, 0) };
}

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('time at work', () => {
  test('a page that stands open and nobody touches counts nothing', async () => {
    const { effort, told, pass } = counting();
    await pass(600);
    effort.stop();
    await soon();
    expect(told).toEqual([]);
  });

  test('it goes on for a minute after the last thing that was done', async () => {
    const { effort, pass, sum } = counting();
    effort.act();
    await pass(20);
    effort.act();
    await pass(300);
    effort.stop();
    await soon();
    expect(sum()).toBe(80);
  });

  test('coming back after a rest begins anew', async () => {
    const { effort, pass, sum } = counting();
    effort.act();
    await pass(100);
    effort.act();
    await pass(10);
    effort.stop();
    await soon();
    expect(sum()).toBe(70);
  });

  test('out of sight nothing counts until something is done again', async () => {
    const { effort, pass, sum } = counting();
    effort.act();
    await pass(5);
    effort.hide();
    await pass(40);
    effort.act();
    await pass(5);
    effort.stop();
    await soon();
    expect(sum()).toBe(10);
  });

  test('what does not arrive is told with the next, and once', async () => {
    let isAway = true;
    const { effort, told, pass } = counting(async () => {
      if (isAway) throw new Error('away');
    });
    effort.act();
    await pass(35);
    await soon();
    isAway = false;
    effort.act();
    await pass(30);
    await soon();
    effort.stop();
    await soon();
    expect(told).toEqual([60, 5]);
  });
});

test.each([
  [0, 'Less than a minute'],
  [59, 'Less than a minute'],
  [60, '1 minute'],
  [23 * 60 + 59, '23 minutes'],
  [3_600, '1 hour'],
  [2 * 3_600 + 60, '2 hours 1 minute'],
])('%d seconds are “%s”', (seconds, words) => {
  expect(effortWords(seconds)).toBe(words);
});
