import { type Ref, type RefCallback, useCallback } from 'react';

/**
 * A ref that takes the focus once the element is there, without the `autofocus` attribute: inside a dialog the
 * browser would act on that one before the dialog knows where the focus was.
 */
export function useAutoFocus<T extends HTMLElement>(isWanted: boolean, ref?: Ref<T>): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
      if (isWanted) element?.focus();
    },
    [isWanted, ref],
  );
}
