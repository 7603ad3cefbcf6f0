import type { ReactNode } from 'react';
import { Tooltip } from 'react-aria-components';
import styles from './Tooltip.module.css';

export type TooltipBubbleProps = {
  readonly keys?: string | undefined;
  readonly children: ReactNode;
};

/** The bubble itself, for a trigger that brings its own TooltipTrigger. */
export function TooltipBubble({ keys, children }: TooltipBubbleProps) {
  return (
    <Tooltip className={styles.tooltip ?? ''} offset={6} {...ground()}>
      <span>{children}</span>
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </Tooltip>
  );
}

/** Tooltips stand in an element of index.html; without it (a component test) where React Aria puts them. */
function ground() {
  const hints = document.getElementById('hints');
  return hints ? { UNSTABLE_portalContainer: hints } : {};
}
