import { useEffect, useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components';
import styles from './MenuList.module.css';
import { type MenuEntry, sectionsOf } from './menu-entry.ts';

export type MenuListProps = {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly onClose?: (() => void) | undefined;
};

/** What MenuButton and ContextMenu both hold. */
export function MenuList({ label, items, onAction, onClose }: MenuListProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => (menu.current ? focusItems(menu.current) : undefined), []);
  return (
    <Menu
      ref={menu}
      className={styles.menu ?? ''}
      aria-label={label}
      autoFocus="first"
      onAction={(key) => onAction(String(key))}
      {...(onClose && { onClose })}
    >
      {[...sectionsOf(items)].map(([section, entries]) => (
        <MenuSection
          key={section}
          className={styles.section ?? ''}
          {...(section === '' && { 'aria-label': label })}
        >
          {section !== '' && <Header className={styles.heading ?? ''}>{section}</Header>}
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.title}
              isDisabled={entry.isDisabled ?? false}
              className={styles.item ?? ''}
            >
              <span className={styles.icon}>{entry.icon}</span>
              <span className={styles.title}>{entry.title}</span>
              {entry.keys && <kbd className={styles.keys}>{entry.keys}</kbd>}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

/**
 * Enter on a native button comes as a click without a pointer, which React Aria takes for a screen reader's: it then
 * marks the first item and leaves the focus on the menu around it, where Enter does nothing.
 */
function focusItems(menu: HTMLElement): () => void {
  const handleFocus = () => {
    if (document.activeElement !== menu) return;
    menu.querySelector<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')?.focus();
  };
  handleFocus();
  menu.addEventListener('focusin', handleFocus);
  return () => menu.removeEventListener('focusin', handleFocus);
}
