import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal, Unreachable } from '../../api.ts';
import { lookAgain } from '../../ui/look-again.ts';

/** Milliseconds from one look to the next while the page is in sight. */
const freshFor = 30_000;

export type Looked<T> = {
  /** Null until it is there. */
  readonly value: T | null;
  /** Why it cannot be shown, or not as it is by now; empty when it can. */
  readonly trouble: string;
};

/**
 * What is read of an assignment, looked at again while it is in sight; what has not changed is not drawn anew. `read` is
 * the same function each time.
 */
export function useLooked<T>(assignmentId: string, read: (assignmentId: string) => Promise<T>) {
  const [looked, setLooked] = useState<Looked<T>>({ value: null, trouble: '' });
  const shown = useRef('');
  const load = useCallback(async () => {
    try {
      const value = await read(assignmentId);
      const words = JSON.stringify(value);
      const isSame = words === shown.current;
      shown.current = words;
      setLooked((before) => (isSame && before.trouble === '' ? before : { value, trouble: '' }));
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const trouble =
        error instanceof Refusal ? error.message : 'The server cannot be reached. It is tried again.';
      setLooked((before) => ({ ...before, trouble }));
    }
  }, [assignmentId, read]);

  useEffect(() => {
    void load();
    return lookAgain(load, freshFor);
  }, [load]);

  return { looked, load };
}
