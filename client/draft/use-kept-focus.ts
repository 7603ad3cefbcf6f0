import { type FocusEvent, useEffect, useRef } from 'react';

/**
 * What is answered goes away and takes the focus along to nowhere: it goes to the current row instead, or to the words
 * that stand in the place of the list.
 */
export function useKeptFocus() {
  const ref = useRef<HTMLDivElement>(null);
  const isHere = useRef(false);

  useEffect(() => {
    if (isHere.current && document.activeElement === document.body)
      ref.current?.querySelector<HTMLElement>('[data-current]')?.focus();
  });

  return {
    ref,
    handlers: {
      onFocus: () => {
        isHere.current = true;
      },
      onBlur: ({ relatedTarget }: FocusEvent) => {
        if (relatedTarget instanceof Node && !ref.current?.contains(relatedTarget)) isHere.current = false;
      },
    },
  };
}
