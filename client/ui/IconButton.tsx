import type { ReactNode, Ref } from 'react';
import { Button, ToggleButton, TooltipTrigger } from 'react-aria-components';
import styles from './IconButton.module.css';
import { TooltipBubble } from './TooltipBubble.tsx';

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
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, keys, isPressed, isDisabled = false, size = 'normal' } = props;
  const shared = {
    'aria-label': label,
    className: `${styles.button} ${styles[size]}`,
    isDisabled,
    ...(onPress && { onPress: () => onPress() }),
    ...(props.ref && { ref: props.ref }),
  };
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {isPressed === undefined ? (
        <Button {...shared}>{icon}</Button>
      ) : (
        <ToggleButton {...shared} isSelected={isPressed}>
          {icon}
        </ToggleButton>
      )}
      <TooltipBubble keys={keys}>{label}</TooltipBubble>
    </TooltipTrigger>
  );
}
