import { useEffect, useState } from 'react';

export type Answered<Value> =
  | { readonly type: 'waiting' }
  | { readonly type: 'there'; readonly value: Value }
  | { readonly type: 'failed'; readonly error: unknown };

/**
 * What a question to the server came to. It is asked anew when the key changes; until then the answer before stays.
 * Null asks nothing.
 */
export function useAnswer<Value>(key: string | null, ask: () => Promise<Value>): Answered<Value> {
  const [answer, setAnswer] = useState<Answered<Value>>({ type: 'waiting' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what `ask` closes over
  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    ask().then(
      (value) => isWanted && setAnswer({ type: 'there', value }),
      (error: unknown) => isWanted && setAnswer({ type: 'failed', error }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return answer;
}
