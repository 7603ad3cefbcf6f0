import { useCallback, useEffect, useState } from 'react';
import { Refusal, Unreachable } from '../../api.ts';

export type Asked<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  /** `refused`: asking again would be answered the same. */
  | { readonly state: 'failed' | 'refused'; readonly why: string };

/** What the server says, asked for once and again by `load`; `ask` has to stay the same for the same thing. */
export function useAsked<Value>(ask: () => Promise<Value>) {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'loading' });
  const load = useCallback(async () => {
    try {
      setAsked({ state: 'ready', value: await ask() });
    } catch (error) {
      if (error instanceof Refusal) setAsked({ state: 'refused', why: error.message });
      else if (error instanceof Unreachable)
        setAsked((before) =>
          // What is on the screen stays while the server is away.
          before.state === 'ready' ? before : { state: 'failed', why: 'The server cannot be reached.' },
        );
      else throw error;
    }
  }, [ask]);
  useEffect(() => void load(), [load]);
  const put = useCallback((value: Value) => setAsked({ state: 'ready', value }), []);
  return { asked, load, put };
}
