import { useEffect, useState } from 'react';

let givenBackTo: Element | null = null;

/** Whether this element has the focus because what floated above it has closed, and nothing else has closed since. */
export function wasGivenBack(element: Element): boolean {
  return element === givenBackTo;
}

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
        if (!(before instanceof HTMLElement && before.isConnected)) return;
        before.focus({ preventScroll: true });
        givenBackTo = document.activeElement; // or the row that stands for it now
      });
    },
    [before],
  );
}
