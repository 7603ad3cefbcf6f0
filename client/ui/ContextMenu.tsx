import { useRef } from 'react';
import styles from './ContextMenu.module.css';
import { lateOverlay } from './late-overlay.tsx';
import type { MenuEntry } from './menu-entry.ts';
import { loadMenuPanel } from './overlays.ts';

const MenuPanel = lateOverlay(loadMenuPanel);

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
      <MenuPanel
        key={`${at.x} ${at.y}`}
        label={label}
        items={items}
        triggerRef={spot}
        placement="bottom start"
        onClose={onClose}
        onAction={onAction}
      />
    </>
  );
}
