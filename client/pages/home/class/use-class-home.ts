import { useEffect, useSyncExternalStore } from 'react';
import { askServer } from '#client/ask.ts';
import { type ClassHomeState, createClassHome } from './class-home.ts';
import { keptHome } from './kept-home.ts';

const classHome = createClassHome(askServer, keptHome);

/** The parts of the page ask once together when the first of them is shown, and again when one comes back to it. */
export function useClassHome(isAsking: boolean): ClassHomeState {
  const state = useSyncExternalStore(classHome.subscribe, classHome.getState);
  useEffect(() => {
    if (!isAsking) return;
    const look = () => {
      if (document.visibilityState === 'visible') void classHome.load();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [isAsking]);
  return state;
}
