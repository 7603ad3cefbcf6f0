import { useCallback, useEffect, useRef, useState } from 'react';
import type { StatusRegionProps } from './StatusRegion.tsx';

/** What a status region says, and what its way back needs to know; `undo` is null where there is none. */
export type Notice<Undo> = NonNullable<StatusRegionProps['notice']> & { readonly undo: Undo | null };

/** Milliseconds for which a notice stays that goes by itself. */
const shownFor = 10_000;

/** What a page says in its status region until it says something else, it is hidden, or its ten seconds are over. */
export function useNotice<Undo = never>({ stays = false }: { readonly stays?: boolean } = {}) {
  const [notice, setNotice] = useState<Notice<Undo> | null>(null);
  const count = useRef(0);
  const say = useCallback((text: string, tone: Notice<Undo>['tone'] = 'done', undo: Undo | null = null) => {
    count.current += 1;
    setNotice({ id: count.current, text, tone, undo });
  }, []);
  const hide = useCallback(() => setNotice(null), []);

  const id = notice?.id;
  useEffect(() => {
    if (id === undefined || stays) return;
    const timer = setTimeout(hide, shownFor);
    return () => clearTimeout(timer);
  }, [id, stays, hide]);
  return { notice, say, hide };
}
