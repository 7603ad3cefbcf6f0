import type { ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';
import { type TriggerProps, triggerAria } from './trigger.ts';
import { useAutoFocus } from './use-auto-focus.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = {
  /** One primary in a view; quiet where a row of secondary ones would shout. */
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Work is under way: still focusable, pressing does nothing; the words on it say what goes on. */
  readonly isPending?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Only where the words on the button do not say enough by themselves; must contain them. */
  readonly label?: string | undefined;
  readonly opens?: TriggerProps['opens'] | undefined;
  readonly isOpen?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  readonly children: ReactNode;
};

export function Button(props: ButtonProps) {
  const { variant = 'secondary', icon, onPress, isDisabled = false, isPending = false, ref } = props;
  const focused = useAutoFocus<HTMLButtonElement>(props.autoFocus ?? false, ref);
  return (
    <button
      ref={focused}
      type={props.type ?? 'button'}
      className={classNames(styles.button, styles[variant])}
      disabled={isDisabled}
      aria-label={props.label}
      aria-disabled={isPending || undefined}
      onClick={isPending ? undefined : () => onPress?.()}
      {...triggerAria(props.opens, props.isOpen)}
    >
      {icon && <span className={styles.icon}>{icon}</span>}
      <span className={styles.words}>{props.children}</span>
    </button>
  );
}
