import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';

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
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  readonly children: ReactNode;
};

export function Button(props: ButtonProps) {
  const { variant = 'secondary', icon, onPress, isDisabled = false, isPending = false } = props;
  return (
    <AriaButton
      className={classNames(styles.button, styles[variant])}
      isDisabled={isDisabled}
      autoFocus={props.autoFocus ?? false}
      type={props.type ?? 'button'}
      {...(onPress && !isPending && { onPress: () => onPress() })}
      {...(props.label && { 'aria-label': props.label })}
      {...(props.ref && { ref: props.ref })}
    >
      {icon && <span className={styles.icon}>{icon}</span>}
      <span className={styles.words}>{props.children}</span>
    </AriaButton>
  );
}
