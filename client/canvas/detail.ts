import { createContext, useContext } from 'react';

/** How much a card shows: everything, first words only (zoom below 0.5), a shape (below 0.25). */
export type Detail = 'all' | 'words' | 'shapes';

export function detailAt(zoom: number): Detail {
  return zoom < 0.25 ? 'shapes' : zoom < 0.5 ? 'words' : 'all';
}

/** How much larger what the pointer aims at is drawn, so that it has at least 24 px on the screen (WCAG 2.5.8). */
export function reachAt(zoom: number): 1 | 1.5 | 2 {
  return zoom < 2 / 3 ? 2 : zoom < 1 ? 1.5 : 1;
}

export const DetailContext = createContext<Detail>('all');

export function useDetail(): Detail {
  return useContext(DetailContext);
}
