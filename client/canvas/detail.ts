import { createContext, useContext } from 'react';

/** How much a card shows: everything, first words only (zoom below 0.5), a shape (below 0.25). */
export type Detail = 'all' | 'words' | 'shapes';

export function detailAt(zoom: number): Detail {
  return zoom < 0.25 ? 'shapes' : zoom < 0.5 ? 'words' : 'all';
}

/** How much larger what the pointer aims at is drawn, so that it stays about 24 px on the screen. */
export function reachAt(zoom: number): 1 | 1.5 | 2 {
  return zoom < 0.65 ? 2 : zoom < 0.95 ? 1.5 : 1;
}

export const DetailContext = createContext<Detail>('all');

export function useDetail(): Detail {
  return useContext(DetailContext);
}
