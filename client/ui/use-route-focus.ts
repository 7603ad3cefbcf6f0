import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * After a change of page the focus stands at its beginning, as it would after a full load. Left alone on the first
 * page, and when the new page has put the focus somewhere itself.
 */
export function useRouteFocus() {
  const [location] = useLocation();
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    const main = document.getElementById('main');
    if (!main || main.contains(document.activeElement)) return;
    main.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location]);
}
