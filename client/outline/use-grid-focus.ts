import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus on the active row while the grid has it, also when that row goes away; from elsewhere the active
 * row is only scrolled into view, never focused. `activeKey` changes with the row or cell that is active.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, activeKey: string, isTyping: boolean) {
  // An element that is removed takes the focus with it without a word, so the page's own answer is not enough.
  const hasFocus = useRef(false);
  const isFirst = useRef(true);

  useEffect(() => {
    const handlePointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !grid.current?.contains(event.target)) hasFocus.current = false;
    };
    document.addEventListener('pointerdown', handlePointerDown, true);
    return () => document.removeEventListener('pointerdown', handlePointerDown, true);
  }, [grid]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the row that is looked up
  useLayoutEffect(() => {
    const active = grid.current?.querySelector<HTMLElement>('[data-current]');
    if (isTyping || !active) return;
    if (hasFocus.current) active.focus({ preventScroll: true });
    if (!isFirst.current) active.scrollIntoView({ block: 'nearest' });
    isFirst.current = false;
  }, [grid, activeKey, isTyping]);

  return {
    handleFocus: (event: FocusEvent) => {
      hasFocus.current = true;
      // A dialog that closes gives the focus back to the row it came from; by then another one may be selected.
      const isRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row');
      if (isRow && !event.target.hasAttribute('data-current'))
        grid.current?.querySelector<HTMLElement>('[data-current]')?.focus({ preventScroll: true });
    },
    handleBlur: (event: FocusEvent) => {
      const to = event.relatedTarget;
      if (to instanceof Node && !grid.current?.contains(to)) hasFocus.current = false;
    },
    hasFocus: () => hasFocus.current,
    /** Takes the focus back, as after a menu whose act removed the row it stood on. */
    focusActive: () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          grid.current?.querySelector<HTMLElement>('[data-current]')?.focus();
      });
    },
  };
}
