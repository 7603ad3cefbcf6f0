import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonVariant } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './MenuButton.module.css';
import { MenuList } from './MenuList.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popover from './Popover.module.css';

export type MenuButtonProps = {
  /** Names the menu, and the button when it shows only an icon. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  /** Words on the button; without them it is an icon button. */
  readonly children?: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

export function MenuButton(props: MenuButtonProps) {
  const { label, icon, items, onAction, children, variant = 'quiet', isDisabled } = props;
  return (
    <MenuTrigger>
      {children ? (
        <Button variant={variant} icon={icon} isDisabled={isDisabled}>
          <span className={styles.words}>
            {children}
            <ChevronDown aria-hidden className={styles.chevron} />
          </span>
        </Button>
      ) : (
        <IconButton label={label} icon={icon} keys={props.keys} size={props.size} isDisabled={isDisabled} />
      )}
      <Popover className={popover.popover ?? ''} placement="bottom end" offset={4}>
        <MenuList label={label} items={items} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}
