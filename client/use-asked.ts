import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal, Unreachable } from './api.ts';
import { lookAgain } from './ui/look-again.ts';

/** What the server says of something, as far as it is known. */
export type Asked<Value> =
  | { readonly state: 'loading' }
  /** `trouble`: why it may not be as it is by now; empty while the server answers. */
  | { readonly state: 'ready'; readonly value: Value; readonly trouble: string }
  | NotAnswered;

type NotAnswered =
  | { readonly state: 'failed'; readonly why: string }
  /** Asking again would be answered the same. `isGone`: there is no such thing, or not for this person. */
  | { readonly state: 'refused'; readonly why: string; readonly isGone: boolean };

/** When it is asked for again by itself; a number: on return, and every so many milliseconds while it is in sight. */
type Again = 'never' | 'on return' | number;

type AskedOptions = {
  readonly again?: Again;
  /** Another number asks again; what is shown stays until there is an answer. */
  readonly round?: number;
};

/** Milliseconds from one look to the next at what changes while it is looked at. */
export const freshFor = 30_000;

const loading = { state: 'loading' } as const;

/**
 * What `ask` answers, and how to ask again. `key` says what is asked for: another one begins anew, null asks for nothing.
 * What has not changed stays the same object; what was shown stays while the server is away.
 */
export function useAsked<Value>(
  key: string | null,
  ask: (key: string) => Promise<Value>,
  { again = 'never', round = 0 }: AskedOptions = {},
) {
  const [held, setHeld] = useState({ key, asked: loading as Asked<Value> }); // wider than its first value
  const latest = useRef(ask);
  latest.current = ask;
  /** Questions are counted; below `valid`, what they are answered is older than what is shown. */
  const count = useRef(0);
  const valid = useRef(0);

  const settle = useCallback(
    (next: (before: Asked<Value>) => Asked<Value>) =>
      setHeld((before) => {
        const asked = next(before.key === key ? before.asked : loading);
        return asked === before.asked ? before : { key, asked };
      }),
    [key],
  );

  const load = useCallback(async () => {
    if (key === null) return;
    count.current += 1;
    const mine = count.current;
    const next = await latest.current(key).then(
      (value) => (before: Asked<Value>) => withValue(before, value),
      (error: unknown) => {
        const failure = notAnswered(error, again);
        return (before: Asked<Value>) => withFailure(before, failure);
      },
    );
    if (mine < valid.current) return;
    valid.current = mine;
    settle(next);
  }, [key, again, settle]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    void load();
    const stop = again === 'never' ? null : lookAgain(load, again === 'on return' ? undefined : again);
    return () => {
      stop?.();
      valid.current = count.current + 1;
    };
  }, [load, again, round]);

  /** Puts something newer in the place of what is shown, made of that; nothing where nothing is shown. */
  const edit = useCallback(
    (change: (value: Value) => Value) => {
      valid.current = count.current + 1;
      settle((before) => (before.state === 'ready' ? withValue(before, change(before.value)) : before));
    },
    [settle],
  );
  const put = useCallback((value: Value) => edit(() => value), [edit]);

  return { asked: held.key === key ? held.asked : loading, load, edit, put };
}

function withValue<Value>(before: Asked<Value>, value: Value): Asked<Value> {
  if (before.state !== 'ready') return { state: 'ready', value, trouble: '' };
  const isSame = JSON.stringify(before.value) === JSON.stringify(value);
  if (isSame && before.trouble === '') return before;
  return { state: 'ready', value: isSame ? before.value : value, trouble: '' };
}

function withFailure<Value>(before: Asked<Value>, failure: NotAnswered): Asked<Value> {
  if (before.state !== 'ready' || failure.state === 'refused') return failure;
  return { ...before, trouble: failure.why };
}

/** @throws what is neither Unreachable nor a Refusal: that is a fault */
function notAnswered(error: unknown, again: Again): NotAnswered {
  if (error instanceof Refusal) return { state: 'refused', why: error.message, isGone: error.meansGone };
  if (!(error instanceof Unreachable)) throw error;
  if (error.status === 429)
    return {
      state: 'failed',
      why: 'That was a lot at once from this network. Wait a minute, then try again.',
    };
  if (error.isStrange) return { state: 'failed', why: error.message };
  const isTried = typeof again === 'number';
  return { state: 'failed', why: `The server cannot be reached.${isTried ? ' It is tried again.' : ''}` };
}
