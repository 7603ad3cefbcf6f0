import type { ReactNode, RefObject } from 'react';
import { Popover } from 'react-aria-components';
import styles from './Popover.module.css';
import type { PopoverProps } from './Popover.tsx';

export type PopoverPanelProps = {
  readonly label: string;
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly placement: NonNullable<PopoverProps['placement']>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * The popover itself is the dialog: with a Dialog inside, the hidden buttons that close it for screen readers would
 * stand outside every landmark.
 */
export function PopoverPanel({ label, triggerRef, placement, onClose, children }: PopoverPanelProps) {
  return (
    <Popover
      isOpen
      trigger="DialogTrigger"
      triggerRef={triggerRef}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.popover ?? ''}
      aria-label={label}
      placement={placement}
      offset={4}
    >
      <div className={styles.content}>{children}</div>
    </Popover>
  );
}
