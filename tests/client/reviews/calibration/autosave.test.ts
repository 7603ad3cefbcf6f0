import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Refusal, Unreachable } from '#client/api.ts';
import { createAutosave, type Saving } from '#client/reviews/calibration/autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const away = new Unreachable('The server cannot be reached.');
const refusal = new Refusal({
  type: '/problems/not-valid',
  status: 422,
  title: '',
  detail: 'Give a reason first.',
});

/** A server that answers each save with what is next in `answers`, and is there after that. */
function world(...answers: (Error | null)[]) {
  const sent: string[] = [];
  const seen: string[] = [];
  const autosave = createAutosave<string>(
    async (value) => {
      sent.push(value);
      const answer = answers.shift();
      if (answer) throw answer;
    },
    (saving: Saving) => seen.push('why' in saving ? saving.why : saving.state),
  );
  return { sent, seen, autosave };
}

describe('what is written is saved by itself', () => {
  test('after a pause, the newest only', async () => {
    const { autosave, sent, seen } = world();
    autosave.put('a');
    autosave.put('b');
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toEqual(['b']);
    expect(seen).toEqual(['saving', 'saved']);
  });

  test('what is written while a save is on its way goes after it', async () => {
    const { autosave, sent } = world();
    autosave.put('a');
    const done = autosave.flush();
    autosave.put('b');
    expect(await done).toBe(true);
    expect(sent).toEqual(['a', 'b']);
  });

  test('an absent server is asked again', async () => {
    const { autosave, sent, seen } = world(away, away);
    autosave.put('a');
    expect(await autosave.flush()).toBe(false);
    await vi.advanceTimersByTimeAsync(10_100);
    expect(sent).toEqual(['a', 'a', 'a']);
    expect(seen.at(-1)).toBe('saved');
    expect(await autosave.flush()).toBe(true);
  });

  test('what is refused is said, and not sent again until it is changed', async () => {
    const { autosave, sent, seen } = world(refusal);
    autosave.put('a');
    expect(await autosave.flush()).toBe(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen).toEqual(['saving', 'Give a reason first.']);
    autosave.put('b');
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toEqual(['a', 'b']);
    expect(seen.at(-1)).toBe('saved');
  });

  test('leaving sends what waits', async () => {
    const { autosave, sent } = world();
    autosave.put('a');
    autosave.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['a']);
  });
});
