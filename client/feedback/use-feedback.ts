import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { FeedbackState } from './feedback-state.ts';
import type { FeedbackStore } from './feedback-store.ts';

export const FeedbackContext = createContext<FeedbackStore | null>(null);

export function useFeedback(): FeedbackStore {
  const store = useContext(FeedbackContext);
  if (!store) throw new Error('useFeedback needs a FeedbackContext around it.');
  return store;
}

/** A part of the essay's feedback; draws again only when the selected value changes (compared with Object.is). */
export function useFeedbackState<T>(select: (state: FeedbackState) => T): T {
  const store = useFeedback();
  const last = useRef<{
    readonly state: FeedbackState;
    readonly select: (state: FeedbackState) => T;
    readonly value: T;
  } | null>(null);
  const read = () => {
    const state = store.getState();
    // A selector may ask for what the component is about, which changes without the state.
    if (last.current?.state !== state || last.current.select !== select) {
      const value = select(state);
      last.current = {
        state,
        select,
        value: last.current && Object.is(last.current.value, value) ? last.current.value : value,
      };
    }
    return last.current.value;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}
