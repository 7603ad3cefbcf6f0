import { useEffect, useRef, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { PaneId } from '../editor/layout-of-panes.ts';
import { useDeskKeys } from '../editor/use-desk-keys.ts';
import { usePaneFocus } from '../editor/use-pane-focus.ts';
import { useWidth } from '../editor/use-width.ts';
import { type LookAt, panesOfAssessing } from './layout-of-assessing.ts';

/**
 * A screen on which text, map and a rubric’s form lie beside each other: what of it is in sight, and how one gets about
 * in it. `page` and `form` are put on its elements. Where one pane has room, the first is the form, or what it speaks of
 * (`readsFirst`).
 */
export function useAssessRoom(readsFirst = false) {
  const desk = useDesk();
  const hasText = useDeskState((state) => state.text.text.trim() !== '');
  const screen = useWidth();
  // A pane for no text would take the room of the map.
  const width = screen === 'wide' && !hasText ? 'middle' : screen;
  const [look, setLook] = useState<LookAt>('map');
  const [only, setOnly] = useState<PaneId>(!readsFirst ? 'side' : hasText ? 'text' : 'map');
  const page = useRef<HTMLElement>(null);
  const form = useRef<HTMLElement>(null);
  const panes = panesOfAssessing(width, look, only);
  usePaneFocus(page, panes, setOnly);
  useDeskKeys(desk);
  useEffect(
    () =>
      desk.viewport.register({
        text: () => {
          if (!hasText) return false;
          setLook('text');
          setOnly('text');
          return true;
        },
      }),
    [desk, hasText],
  );

  return {
    ...{ desk, width, page, form, panes, only, setOnly, setLook, hasText },
    /** What is chosen to look at: where text and map are both in sight, the map. */
    look: width === 'wide' && look === 'text' ? ('map' as const) : look,
    /** To the words of the row that is open. */
    focusWords: () =>
      form.current
        ?.querySelector<HTMLElement>('[data-criterion] :is(textarea, [contenteditable="true"])')
        ?.focus(),
    /** Brings what the form speaks of into sight on the map. */
    showOnMap() {
      if (width === 'narrow') {
        setOnly('map');
        requestAnimationFrame(() => desk.viewport.ask('show'));
      } else desk.viewport.ask('reveal');
    },
  };
}
