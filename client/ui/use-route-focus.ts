import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * After a change of page the focus stands at its beginning, as it would after a full load. Left alone on the first
 * page, and when the new page, or the person meanwhile, has put the focus somewhere.
 */
export function useRouteFocus() {
  const [location] = useLocation();
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    if (isFocused()) return;
    // Pages are fetched when they are first gone to: this one is not there yet.
    const arrival = new MutationObserver(() => {
      if (isFocused()) arrival.disconnect();
    });
    arrival.observe(document.body, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [location]);
}

/** Whether the page is there; then its beginning has the focus, if nothing in it had. */
function isFocused(): boolean {
  const main = document.getElementById('main');
  if (!main) return false;
  if (main.contains(document.activeElement)) return true;
  main.focus({ preventScroll: true });
  window.scrollTo(0, 0);
  return true;
}
