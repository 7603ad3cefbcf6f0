import { useEffect } from 'react';

/**
 * Keeps the field that is typed into in sight when the keyboard of the screen comes up or goes: the page is then as high
 * as before, or lower by the keyboard, as the device has it.
 */
export function useFieldInSight() {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const handleResize = () => {
      const field = document.activeElement;
      if (field instanceof HTMLElement && isTypedInto(field)) field.scrollIntoView({ block: 'nearest' });
    };
    view.addEventListener('resize', handleResize);
    return () => view.removeEventListener('resize', handleResize);
  }, []);
}

function isTypedInto(field: HTMLElement): boolean {
  return field.isContentEditable || field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
}
