import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDesk } from '#client/desk/use-desk.ts';
import { moveFocusWhenDrawn } from '#client/ui/focus-soon.ts';
import { nextPane, type PaneId } from './layout-of-panes.ts';
import { type FocusPane, focusCurrent, focusPane, paneAround } from './pane-focus.ts';

/**
 * Answers F6, Shift+F6 and “show” for the page, remembers where the focus was in each pane, and tells in which pane
 * it is now. `showPane` makes room for a view of the map where only one pane is drawn.
 */
export function usePaneFocus(
  root: RefObject<HTMLElement | null>,
  panes: readonly PaneId[],
  showPane: (pane: PaneId) => void,
): FocusPane | null {
  const desk = useDesk();
  const [current, setCurrent] = useState<FocusPane | null>(null);
  const last = useRef(new Map<FocusPane, HTMLElement>());
  const drawn = useRef({ panes, showPane });
  drawn.current = { panes, showPane };

  useEffect(() => {
    const page = root.current;
    if (!page) return;
    const handleFocus = ({ target }: FocusEvent) => {
      const pane = target instanceof HTMLElement ? paneAround(target) : null;
      setCurrent(pane);
      if (pane && target instanceof HTMLElement) last.current.set(pane, target);
    };
    page.addEventListener('focusin', handleFocus);
    return () => page.removeEventListener('focusin', handleFocus);
  }, [root]);

  useEffect(() => {
    const paneElement = (id: FocusPane) => root.current?.querySelector<HTMLElement>(`[data-pane="${id}"]`);
    const step = (by: 1 | -1) => () => {
      const order: readonly FocusPane[] = [...drawn.current.panes, 'header'];
      const next = nextPane(order, paneAround(document.activeElement), by);
      const pane = next && paneElement(next);
      if (next && pane) focusPane(pane, last.current.get(next));
      return true;
    };
    const show = () => {
      const views = drawn.current.panes.filter((id) => id === 'map' || id === 'outline');
      const view = views[0] ?? 'map';
      if (views.length === 0) flushSync(() => drawn.current.showPane(view));
      desk.viewport.ask('reveal');
      // The view marks its current row or node when it is drawn again.
      moveFocusWhenDrawn(() => {
        const pane = paneElement(view);
        if (pane) focusCurrent(pane);
      }, '[data-current]');
      return true;
    };
    return desk.viewport.register({ 'next-pane': step(1), 'previous-pane': step(-1), show });
  }, [desk, root]);

  return current;
}
