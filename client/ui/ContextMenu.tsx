import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import styles from './ContextMenu.module.css';
import { MenuList } from './MenuList.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popover from './Popover.module.css';

export type ContextMenuProps = {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  /** Where it opens, in CSS px of the window; null when it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
};

/** A menu at a point: the pointer, or the corner of what has the focus. Focus goes back there when it closes. */
export function ContextMenu({ label, items, onAction, at, onClose }: ContextMenuProps) {
  const spot = useRef<HTMLSpanElement>(null);
  if (!at) return null;
  return (
    <>
      <span
        ref={spot}
        className={styles.spot}
        style={{ insetInlineStart: at.x, insetBlockStart: at.y }}
        aria-hidden
      />
      <Popover
        key={`${at.x} ${at.y}`}
        triggerRef={spot}
        className={popover.popover ?? ''}
        aria-label={label}
        placement="bottom start"
        offset={2}
        isOpen
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
    </>
  );
}
