import { createContext, useContext, useSyncExternalStore } from 'react';
import type { RubricDesk, RubricState } from './rubric-desk.ts';

export const RubricDeskContext = createContext<RubricDesk | null>(null);

export function useRubricDesk(): RubricDesk {
  const desk = useContext(RubricDeskContext);
  if (!desk) throw new Error('There is no rubric open here.');
  return desk;
}

/** A part of the state; draws again when that part changes, so it must be the same object while it says the same. */
export function useRubricState<Part>(choose: (state: RubricState) => Part): Part {
  const desk = useRubricDesk();
  return useSyncExternalStore(desk.subscribe, () => choose(desk.getState()));
}
