import { useEffect, useState } from 'react';

/**
 * Gives the focus back as soon as what floats is gone. React Aria does so too, but a frame later, and a key that is
 * pressed meanwhile would go to nobody.
 */
export function useFocusBack() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the clean-up of all that goes with it: until then the page behind it is inert.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return; // somebody has it on purpose
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
