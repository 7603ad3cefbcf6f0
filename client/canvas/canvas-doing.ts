import { createContext, useContext } from 'react';
import type { MapRef } from '#client/desk/state.ts';

/** What parts of the canvas ask of the whole; the same object as long as the canvas stands. */
export type CanvasDoing = {
  /** The menu of kinds that can lead to a node or relation, at a point of the window (CSS px). */
  readonly openAddMenu: (target: MapRef, at: { readonly x: number; readonly y: number }) => void;
  /** What can be done with a node or relation. */
  readonly openMenu: (ref: MapRef, at: { readonly x: number; readonly y: number }) => void;
  /** A press on a node or relation: selects it, adds it to what is selected, or ends a started link there. */
  readonly press: (ref: MapRef, isAdding: boolean) => void;
};

export const CanvasDoingContext = createContext<CanvasDoing | null>(null);

export function useCanvasDoing(): CanvasDoing {
  const doing = useContext(CanvasDoingContext);
  if (!doing) throw new Error('This belongs inside the canvas.');
  return doing;
}
