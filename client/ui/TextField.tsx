import { type ChangeEvent, type KeyboardEvent, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './Field.module.css';
import { useAutoFocus } from './use-auto-focus.ts';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly multiline?: boolean | undefined;
  /** Lines shown before it scrolls; for multiline. */
  readonly rows?: number | undefined;
  readonly description?: string | undefined;
  /** What does not fit and what to do; announced with the field. */
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Enter; with several lines Ctrl or Command and Enter. */
  readonly onSubmit?: (() => void) | undefined;
  /** The field is left. */
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  /** The label is spoken but not drawn, where the place already says it. */
  readonly isLabelHidden?: boolean | undefined;
};

export function TextField(props: TextFieldProps) {
  const { multiline = false, description, error, onSubmit } = props;
  const id = useId();
  const focused = useAutoFocus<HTMLInputElement & HTMLTextAreaElement>(props.autoFocus ?? false);
  const described = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onSubmit) return;
    if (multiline && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onSubmit();
  }

  const shared = {
    id,
    ref: focused,
    value: props.value,
    placeholder: props.placeholder,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onChange(event.target.value),
    onBlur: () => props.onBlur?.(),
    onKeyDown: handleKeyDown,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={classNames(props.isLabelHidden ? styles.hidden : styles.label)}>
        {props.label}
      </label>
      {multiline ? (
        <textarea className={classNames(styles.input, styles.tall)} rows={props.rows ?? 5} {...shared} />
      ) : (
        <input className={styles.input} type="text" autoComplete="off" {...shared} />
      )}
      {description && (
        <span id={`${id}-description`} className={styles.description}>
          {description}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
