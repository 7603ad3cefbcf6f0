import { useEffect, useState } from 'react';

type EarlyEscapeProps = { readonly onEscape: () => void };

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Hears Escape for something that floats until it has the focus: its code may still be on its way, and a key pressed
 * meanwhile goes to what had the focus before. Drawn with it, as long as it is open.
 */
export function EarlyEscape({ onEscape }: EarlyEscapeProps) {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      const focused = document.activeElement;
      if (focused !== before && focused?.closest(overlays)) return; // it hears its own keys
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    // On the way down: the map behind would let its selection go for the same key.
    document.addEventListener('keydown', handleKeyDown, true);
    return () => document.removeEventListener('keydown', handleKeyDown, true);
  }, [before, onEscape]);
  return null;
}
