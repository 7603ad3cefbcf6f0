import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDesk } from '#client/desk/use-desk.ts';

export type OpeningText =
  | { readonly state: 'opening' | 'failed' }
  | { readonly state: 'open'; readonly session: TextSession };

/** The text of the open essay; its code is fetched when it is first shown. */
export function useTextSession(): { readonly opening: OpeningText; readonly retry: () => void } {
  const desk = useDesk();
  const known = desk.text.session();
  const [opening, setOpening] = useState<OpeningText>(
    known ? { state: 'open', session: known } : { state: 'opening' },
  );
  useEffect(() => {
    if (opening.state !== 'opening') return;
    let isGone = false;
    desk.text.open().then(
      (session) => !isGone && setOpening({ state: 'open', session }),
      () => !isGone && setOpening({ state: 'failed' }),
    );
    return () => {
      isGone = true;
    };
  }, [desk, opening.state]);
  return { opening, retry: () => setOpening({ state: 'opening' }) };
}

/** The session's state, drawn anew after every change of words or selection. */
export function useTextState(session: TextSession) {
  return useSyncExternalStore(session.subscribe, session.state, session.state);
}
