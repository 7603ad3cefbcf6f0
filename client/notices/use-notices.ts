import { useEffect, useSyncExternalStore } from 'react';
import { askServer } from '../ask.ts';
import { lookAgain } from '../ui/look-again.ts';
import { createNotices, type KeptText, type Notices, type NoticesState } from './notices.ts';

/** Milliseconds between two looks at the server while the page is seen. */
const often = 2 * 60 * 1000;

const kept: KeptText = {
  read: () => tried(() => localStorage.getItem('groundwork.notices'), null),
  write: (text) =>
    tried(() => {
      if (text === null) localStorage.removeItem('groundwork.notices');
      else localStorage.setItem('groundwork.notices', text);
    }, undefined),
};

/** One for all headers and the page of notices. */
const notices = createNotices(askServer, kept, () => new Date().toISOString());

export function useNotices(): { readonly notices: Notices; readonly state: NoticesState } {
  const state = useSyncExternalStore(notices.subscribe, notices.getState);
  useEffect(() => {
    if (document.visibilityState === 'visible') void notices.load();
    return lookAgain(notices.load, often);
  }, []);
  return { notices, state };
}

function tried<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise; // storage is full or forbidden here
  }
}
