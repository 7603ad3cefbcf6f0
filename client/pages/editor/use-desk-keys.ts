import { useEffect } from 'react';
import { actForKey } from '#client/desk/acts/keyboard.ts';
import type { Desk } from '#client/desk/desk.ts';

/**
 * Keys that work anywhere on the page (F6, F8, Ctrl+K, undo). Views of the map answer their keys themselves; in other text fields undo and redo stay the field's, and an open dialog keeps its
 * keys to itself.
 */
export function useDeskKeys(desk: Desk) {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      if (
        desk.getState().form !== null ||
        event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]')
      )
        return;
      const act = actForKey(event, 'desk', desk.getState());
      if (
        !act ||
        (act.group === 'history' &&
          event.target.closest('input:not([type="radio"]), textarea, [contenteditable="true"]'))
      )
        return;
      event.preventDefault();
      act.perform(desk);
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, [desk]);
}
