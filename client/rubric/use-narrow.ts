import { useSyncExternalStore } from 'react';

const query = '(width < 43.75em)';

/** Whether a grid has no room, in the reader's own text size. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const watched = window.matchMedia(query);
  watched.addEventListener('change', listener);
  return () => watched.removeEventListener('change', listener);
}
