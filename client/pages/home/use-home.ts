import { nanoid } from 'nanoid';
import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../../api.ts';
import { createEssayRequests } from './essay-requests.ts';
import { createHome, type Home } from './home.ts';
import type { HomeState } from './home-state.ts';

/** One for the page's life: coming back shows the list as it was while the fresh one is on its way. */
const home = createHome(createEssayRequests(api), nanoid);

export function useHome(): { readonly home: Home; readonly state: HomeState } {
  const state = useSyncExternalStore(home.subscribe, home.getState);
  useEffect(() => {
    void home.load();
    const handleOnline = () => home.connectionChanged(true);
    const handleOffline = () => home.connectionChanged(false);
    // Another tab, or the editor, may have changed what is listed.
    const handleShow = () => {
      if (document.visibilityState === 'visible') void home.load();
    };
    window.addEventListener('online', handleOnline);
    window.addEventListener('offline', handleOffline);
    document.addEventListener('visibilitychange', handleShow);
    return () => {
      window.removeEventListener('online', handleOnline);
      window.removeEventListener('offline', handleOffline);
      document.removeEventListener('visibilitychange', handleShow);
    };
  }, []);
  const noticeId = state.notice?.id;
  useEffect(() => {
    if (noticeId === undefined) return;
    const timer = setTimeout(home.hideNotice, 10_000);
    return () => clearTimeout(timer);
  }, [noticeId]);
  return { home, state };
}
