import { useState } from 'react';

/** The secret of a link: what stands after #, where no server’s log sees it. */
export function useHash(): string {
  const [hash] = useState(() => window.location.hash.slice(1));
  return hash;
}
