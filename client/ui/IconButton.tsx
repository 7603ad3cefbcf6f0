import type { ReactNode, Ref } from 'react';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';
import { type TriggerProps, triggerAria } from './trigger.ts';

export type IconButtonProps = {
  /** A verb phrase: the accessible name and the tooltip. */
  readonly label: string;
  /** A lucide icon without a size: bars draw it at 20 px, rows (`size="small"`) at 16. */
  readonly icon: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** As people read it, “Ctrl K”: shown in the tooltip. */
  readonly keys?: string | undefined;
  /** Makes it a toggle and says its state. */
  readonly isPressed?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly opens?: TriggerProps['opens'] | undefined;
  readonly isOpen?: boolean | undefined;
  /** Whether Tab comes to it; false where arrows go through rows that have one each. */
  readonly isStop?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, keys, isPressed, isDisabled = false, size = 'normal', ref } = props;
  return (
    <Tooltip content={label} keys={keys}>
      <button
        ref={ref}
        type="button"
        className={`${styles.button} ${styles[size]}`}
        disabled={isDisabled}
        tabIndex={props.isStop === false ? -1 : undefined}
        aria-label={label}
        aria-pressed={isPressed}
        onClick={() => onPress?.()}
        {...triggerAria(props.opens, props.isOpen)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
