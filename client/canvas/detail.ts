import { createContext, useContext } from 'react';

/** How much a card shows: everything, first words only (zoom below 0.5), a shape (below 0.25). */
export type Detail = 'all' | 'words' | 'shapes';

export function detailAt(zoom: number): Detail {
  return zoom < 0.25 ? 'shapes' : zoom < 0.5 ? 'words' : 'all';
}

export const DetailContext = createContext<Detail>('all');

export function useDetail(): Detail {
  return useContext(DetailContext);
}
