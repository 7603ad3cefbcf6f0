import { afterEach, describe, expect, it } from 'vitest';
import { Refusal, Unreachable } from '#client/api.ts';
import { createHourLine } from '#client/reviews/hour/hour-line.ts';
import type { HourListener } from '#client/reviews/hour/hour-service.ts';
import type { HourView } from '#shared/reviews/class-hour.ts';
import { createTestClock } from '#tests/support/test-clock.ts';

const view: HourView = {
  role: 'student',
  hour: { phase: 'mapping', since: '2026-11-02T09:00:00.000Z', endsAt: null, moves: false, edition: 2 },
  ...{ isExpected: true, stage: 'joined', task: { type: 'begin' } },
  ...{ now: '2026-11-02T09:00:00.000Z', number: 3 },
};
const silence = 46_000;

/** Lets what was answered be heard. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

let stop = () => {};
afterEach(() => stop());

/** A line to a server that does what it is told to: the n-th time it is read, the n-th answer. */
function lineTo(...answers: readonly (HourView | Error)[]) {
  const clock = createTestClock();
  const told: string[] = [];
  const follows: { after: number; listener: HourListener; fail: (error: Error) => void }[] = [];
  let reads = 0;
  const service = {
    read: async () => {
      const answer = answers[Math.min(reads++, answers.length - 1)];
      if (answer === undefined || answer instanceof Error) throw answer;
      return answer;
    },
    follow: (_id: string, after: number, listener: HourListener, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        follows.push({ after, listener, fail: reject });
        signal.addEventListener('abort', () => resolve());
      }),
  };
  const line = createHourLine(
    { service, clock, assignmentId: 'a1', tabId: 'tab' },
    {
      onView: () => told.push('view'),
      onPhase: ({ phase }) => told.push(phase),
      onStage: ({ stage }) => told.push(stage),
      onReviews: ({ sent, given }) => told.push(`${sent} of ${given}`),
      onUp: () => told.push('up'),
      onDown: () => told.push('down'),
      onRefused: () => told.push('refused'),
    },
  );
  stop = line.stop;
  return { clock, told, follows, line, reads: () => reads };
}

describe('the line to a class hour', () => {
  it('goes on after what was read, and comes back when it breaks off', async () => {
    const { clock, told, follows } = lineTo(view);
    await settled();
    expect(follows.map(({ after }) => after)).toEqual([3]);
    follows[0]?.listener.onSign();
    follows[0]?.fail(new Unreachable('It broke off.'));
    await settled();
    clock.advance(2_000);
    await settled();
    expect(told).toEqual(['view', 'up', 'down', 'view']);
    expect(follows).toHaveLength(2);
  });

  it('takes a silent connection for dead', async () => {
    const { clock, told, follows } = lineTo(view);
    await settled();
    follows[0]?.listener.onSign();
    clock.advance(silence);
    await settled();
    expect(told).toEqual(['view', 'up', 'down']);
  });

  it('waits before it tries again, longer from time to time', async () => {
    const { clock, reads, told } = lineTo(new Unreachable('Gone.'));
    await settled();
    clock.advance(100);
    await settled();
    expect([reads(), told]).toEqual([1, ['down']]);
    for (const [milliseconds, tries] of [
      [1_300, 2],
      [1_400, 2],
      [1_200, 3],
    ] as const) {
      clock.advance(milliseconds);
      await settled();
      expect(reads()).toBe(tries);
    }
  });

  it('leaves alone what is not for this person, and what has no hour to come', async () => {
    const problem = { type: '/problems/not-found', status: 404, title: 'Not found', detail: 'No.' };
    const refused = lineTo(new Refusal(problem));
    await settled();
    expect(refused.told).toEqual(['refused']);
    const none = lineTo({ ...view, hour: null, isExpected: false });
    await settled();
    expect([none.told, none.follows]).toEqual([['view', 'up'], []]);
  });

  it('is silent once it is stopped', async () => {
    const { line, follows, told, clock } = lineTo(view);
    await settled();
    line.stop();
    await settled();
    clock.advance(60_000);
    await settled();
    expect([told, follows.length]).toEqual([['view'], 1]);
  });
});
