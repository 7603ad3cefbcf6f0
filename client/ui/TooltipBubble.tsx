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
    <Tooltip className={styles.tooltip ?? ''} offset={6}>
      <span>{children}</span>
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </Tooltip>
  );
}
