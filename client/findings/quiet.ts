import { useSyncExternalStore } from 'react';

const storageKey = 'groundwork.quiet-findings';
const changed = 'groundwork:quiet-findings';

/** “Hide findings until I ask”: a choice of this device, kept over reloads (ux.md 3.4: feedback when it is wanted). */
export function useQuiet(): readonly [isQuiet: boolean, setQuiet: (isQuiet: boolean) => void] {
  const isQuiet = useSyncExternalStore(subscribe, read, () => false);
  return [isQuiet, write];
}

function read(): boolean {
  // Storage can be switched off (private windows, policies): then the choice lasts as long as the page.
  try {
    return localStorage.getItem(storageKey) === 'yes';
  } catch {
    return kept;
  }
}

let kept = false;

function write(isQuiet: boolean) {
  kept = isQuiet;
  try {
    localStorage.setItem(storageKey, isQuiet ? 'yes' : 'no');
  } catch {
    // See `read`.
  }
  window.dispatchEvent(new Event(changed));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('storage', listener);
  };
}
