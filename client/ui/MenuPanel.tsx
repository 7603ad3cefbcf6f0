import type { RefObject } from 'react';
import { Popover } from 'react-aria-components';
import { MenuList } from './MenuList.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popover from './Popover.module.css';

export type MenuPanelProps = {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly placement: 'bottom start' | 'bottom end';
  /** Focus goes back to where it was. */
  readonly onClose: () => void;
  readonly onAction: (id: string) => void;
};

/** A menu that is open, beside a button or a spot. */
export function MenuPanel({ label, items, triggerRef, placement, onClose, onAction }: MenuPanelProps) {
  return (
    <Popover
      isOpen
      trigger="MenuTrigger"
      triggerRef={triggerRef}
      className={popover.popover ?? ''}
      aria-label={label}
      placement={placement}
      offset={4}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <MenuList
        label={label}
        items={items}
        onClose={onClose}
        onAction={(id) => {
          onClose();
          onAction(id);
        }}
      />
    </Popover>
  );
}
