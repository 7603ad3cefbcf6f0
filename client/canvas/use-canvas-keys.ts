import type { KeyboardEvent } from 'react';
import { useCallback } from 'react';
import { actForKey } from '#client/desk/acts/keyboard.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import type { Camera } from './use-camera.ts';

/** The one place where keys of the canvas are read; nothing listens on the document. */
export function useCanvasKeys(camera: Camera): (event: KeyboardEvent<HTMLElement>) => void {
  const desk = useDesk();
  return useCallback(
    (event) => {
      // 229: a key that an input method has taken, in browsers that do not say so otherwise.
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      const scope = scopeOf(event.target);
      if (!scope) return;
      const act = actForKey(event, scope, desk.getState());
      if (act) {
        event.preventDefault();
        event.stopPropagation();
        act.perform(desk);
        return;
      }
      const pages = { PageUp: -0.8, PageDown: 0.8 } as const;
      if (scope === 'map' && (event.key === 'PageUp' || event.key === 'PageDown')) {
        event.preventDefault();
        camera.page(pages[event.key]);
      }
    },
    [desk, camera],
  );
}

/** In a card's field, on a card or the empty desk, or on neither: then keys are those of whatever has the focus. */
function scopeOf(target: EventTarget): 'editing' | 'map' | null {
  if (!(target instanceof Element)) return null;
  if (target instanceof HTMLTextAreaElement) return 'editing';
  return target.closest('.react-flow__node') || target.matches('[data-map-view]') ? 'map' : null;
}
