import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '../api.ts';
import { troubleOf } from './course-service.ts';

export type Loaded<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly trouble: string; readonly isGone: boolean }
  | { readonly phase: 'ready'; readonly value: T };

/**
 * What a request answers, and how to ask again; `set` puts a newer answer in its place. `key` says what is asked for.
 */
export function useLoaded<T>(key: string, ask: () => Promise<T>) {
  const [loaded, setLoaded] = useState<Loaded<T>>({ phase: 'loading' });
  const asking = useRef(ask);
  asking.current = ask;
  const round = useRef(0);

  const load = useCallback(async () => {
    round.current += 1;
    const mine = round.current;
    try {
      const value = await asking.current();
      if (mine === round.current) setLoaded({ phase: 'ready', value });
    } catch (error) {
      const trouble = troubleOf(error);
      const isGone = error instanceof Refusal && error.meansGone;
      if (mine === round.current)
        setLoaded((known) =>
          known.phase === 'ready' && !isGone ? known : { phase: 'failed', trouble, isGone },
        );
    }
  }, []);
  const set = useCallback((value: T) => {
    round.current += 1;
    setLoaded({ phase: 'ready', value });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another key asks anew
  useEffect(() => {
    void load();
    const handleOnline = () => void load();
    window.addEventListener('online', handleOnline);
    return () => {
      round.current += 1;
      window.removeEventListener('online', handleOnline);
    };
  }, [key, load]);

  return { loaded, load, set };
}
