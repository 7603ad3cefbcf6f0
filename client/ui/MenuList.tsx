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
  return (
    <Menu
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
