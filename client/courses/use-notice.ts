import { useEffect, useState } from 'react';
import type { StatusRegionProps } from '../ui/StatusRegion.tsx';

type Notice = NonNullable<StatusRegionProps['notice']>;

/** What a page says in its status region, for ten seconds or until it is hidden. */
export function useNotice() {
  const [notice, setNotice] = useState<Notice | null>(null);
  const id = notice?.id;
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(() => setNotice(null), 10_000);
    return () => clearTimeout(timer);
  }, [id]);
  return {
    notice,
    say: (text: string, tone: Notice['tone'] = 'done') =>
      setNotice((known) => ({ id: (known?.id ?? 0) + 1, text, tone })),
    hide: () => setNotice(null),
  };
}
