import type { ReactElement, ReactNode } from 'react';
import { Popover as AriaPopover, DialogTrigger } from 'react-aria-components';
import styles from './Popover.module.css';

export type PopoverProps = {
  readonly label: string;
  /** A Button or IconButton of ours. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
};

/**
 * A small panel beside its button, without a scrim: explanations, legend, options. The popover itself is the dialog:
 * with a Dialog inside, the hidden buttons that close it for screen readers would stand outside every landmark.
 */
export function Popover({ label, trigger, children, placement = 'bottom end' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={styles.popover ?? ''} aria-label={label} placement={placement} offset={4}>
        <div className={styles.content}>{children}</div>
      </AriaPopover>
    </DialogTrigger>
  );
}
