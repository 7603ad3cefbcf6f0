import { useEffect, useRef } from 'react';

/** Ctrl or Command and Enter anywhere on the page; dialogs and fields that know the key come first. */
export function useSubmitKey(onSubmit: () => void) {
  const latest = useRef(onSubmit);
  latest.current = onSubmit;
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, []);
}
