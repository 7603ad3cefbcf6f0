import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './Tooltip.module.css';
import { placeBeside } from './tooltip-place.ts';

export type TooltipProps = {
  readonly content: ReactNode;
  readonly keys?: string | undefined;
  /** One element that can hold the focus. */
  readonly children: ReactElement;
};

/** ms that a pointer rests before the bubble comes; the keyboard does not wait. */
const delay = 500;

/**
 * An explanation on hover and on keyboard focus; never the only place where something is said. Escape sends it away,
 * and it stays while the pointer is on it (WCAG 1.4.13). Drawn in index.html's element for hints, in no landmark.
 */
export function Tooltip({ content, keys, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [isShown, setShown] = useState(false);
  const hints = isShown ? document.getElementById('hints') : null;

  function hide() {
    clearTimeout(timer.current);
    setShown(false);
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isShown) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setShown(false);
    };
    document.addEventListener('keydown', handleKeyDown, true);
    return () => document.removeEventListener('keydown', handleKeyDown, true);
  }, [isShown]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the button inside
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => {
        if (event.pointerType === 'touch') return;
        timer.current = setTimeout(() => setShown(true), delay);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => setShown(event.target.matches(':focus-visible'))}
      onBlur={hide}
    >
      {children}
      {hints &&
        createPortal(
          <div className={styles.tooltip} ref={(bubble) => placeBeside(bubble, anchor.current)}>
            <span>{content}</span>
            {keys && <kbd className={styles.keys}>{keys}</kbd>}
          </div>,
          hints,
        )}
    </span>
  );
}
