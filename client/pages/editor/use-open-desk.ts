import { useCallback, useEffect, useState } from 'react';
import { Refusal } from '#client/api.ts';
import type { Desk } from '#client/desk/desk.ts';
import { openDesk } from '#client/desk/open-desk.ts';

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly desk: Desk }
  /** There is no such essay for this person. */
  | { readonly state: 'refused' }
  | { readonly state: 'unreachable' };

/** Opens an essay's desk and closes it with the page; tries again by itself when the connection is back. */
export function useOpenDesk(essayId: string): { readonly opening: Opening; readonly retry: () => void } {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens again
  useEffect(() => {
    let isGone = false;
    let opened: Desk | null = null;
    setOpening({ state: 'opening' });
    openDesk(essayId).then(
      (desk) => {
        if (isGone) return desk.close();
        opened = desk;
        setOpening({ state: 'open', desk });
      },
      (error: unknown) => {
        if (!isGone) setOpening({ state: error instanceof Refusal ? 'refused' : 'unreachable' });
      },
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [essayId, attempt]);

  useEffect(() => {
    if (opening.state !== 'unreachable') return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [opening.state, retry]);

  return { opening, retry };
}
