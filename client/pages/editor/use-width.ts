import { useSyncExternalStore } from 'react';
import { middleBelow, narrowBelow, type Width } from './layout-of-panes.ts';

/** How much room the window has for panes, in the reader's own text size: larger text needs fewer of them. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, read);
}

function queries() {
  return {
    narrow: window.matchMedia(`(width < ${narrowBelow}em)`),
    middle: window.matchMedia(`(width < ${middleBelow}em)`),
  };
}

function read(): Width {
  const { narrow, middle } = queries();
  return narrow.matches ? 'narrow' : middle.matches ? 'middle' : 'wide';
}

function subscribe(listener: () => void): () => void {
  const watched = Object.values(queries());
  for (const query of watched) query.addEventListener('change', listener);
  return () => {
    for (const query of watched) query.removeEventListener('change', listener);
  };
}
