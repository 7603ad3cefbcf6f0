import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button, type ButtonVariant } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { lateOverlay } from './late-overlay.tsx';
import styles from './MenuButton.module.css';
import type { MenuEntry } from './menu-entry.ts';
import { loadMenuPanel } from './overlays.ts';
import type { TriggerProps } from './trigger.ts';

const MenuPanel = lateOverlay(loadMenuPanel);

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
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const trigger: TriggerProps = { ref: button, onPress: () => setOpen(true), opens: 'menu', isOpen };
  return (
    <>
      {children ? (
        <Button variant={variant} icon={icon} isDisabled={isDisabled} {...trigger}>
          <span className={styles.words}>
            {children}
            <ChevronDown aria-hidden className={styles.chevron} />
          </span>
        </Button>
      ) : (
        <IconButton
          label={label}
          icon={icon}
          keys={props.keys}
          size={props.size}
          isDisabled={isDisabled}
          {...trigger}
        />
      )}
      {isOpen && (
        <MenuPanel
          label={label}
          items={items}
          triggerRef={button}
          placement="bottom end"
          onClose={() => setOpen(false)}
          onAction={onAction}
        />
      )}
    </>
  );
}
