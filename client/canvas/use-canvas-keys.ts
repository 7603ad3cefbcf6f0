import type { KeyboardEvent } from 'react';
import { useCallback } from 'react';
import { actForKey } from '#client/desk/acts/keyboard.ts';
import type { DeskState } from '#client/desk/state.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import type { Camera } from './use-camera.ts';
import { cardOf } from './use-canvas-focus.ts';

/** The one place where keys of the canvas are read; nothing listens on the document. */
export function useCanvasKeys(camera: Camera): (event: KeyboardEvent<HTMLElement>) => void {
  const desk = useDesk();
  return useCallback(
    (event) => {
      // 229: a key that an input method has taken, in browsers that do not say so otherwise.
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      const scope = scopeOf(event.target);
      if (!scope) return;
      const state = withFocused(desk.getState(), event);
      const act = actForKey(event, scope, state);
      if (act) {
        event.preventDefault();
        event.stopPropagation();
        if (state !== desk.getState()) desk.select(state.selection);
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

/** With nothing selected, keys mean the card that has the focus; Escape means none. */
function withFocused(state: DeskState, event: KeyboardEvent): DeskState {
  const id = cardOf(event.target)?.getAttribute('data-id');
  if (!id || state.selection.length > 0 || event.key === 'Escape') return state;
  return { ...state, selection: [{ type: 'node', id }] };
}

/** In a card's field, on a card or the empty desk, or on neither: then keys are those of whatever has the focus. */
function scopeOf(target: EventTarget): 'editing' | 'map' | null {
  if (!(target instanceof Element)) return null;
  if (target instanceof HTMLTextAreaElement) return 'editing';
  return cardOf(target) || target.matches('[data-map-view]') ? 'map' : null;
}
