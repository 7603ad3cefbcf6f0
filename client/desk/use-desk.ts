import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import type { DeskState } from './state.ts';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskContext around it.');
  return desk;
}

/** A part of the open essay; draws again only when the selected value changes (compared with Object.is). */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const desk = useDesk();
  const last = useRef<{ state: DeskState; value: T } | null>(null);
  const read = () => {
    const state = desk.getState();
    if (last.current?.state !== state) {
      const value = select(state);
      last.current = {
        state,
        value: last.current && Object.is(last.current.value, value) ? last.current.value : value,
      };
    }
    return last.current.value;
  };
  return useSyncExternalStore(desk.subscribe, read, read);
}
