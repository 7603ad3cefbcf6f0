import type { KeyboardEvent } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './Field.module.css';

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
  const { multiline = false, error, onSubmit } = props;

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onSubmit) return;
    if (multiline && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onSubmit();
  }

  const shared = { placeholder: props.placeholder ?? '', onKeyDown: handleKeyDown };
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={props.value}
      onChange={props.onChange}
      {...(props.onBlur && { onBlur: () => props.onBlur?.() })}
      autoFocus={props.autoFocus ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className={classNames(props.isLabelHidden ? styles.hidden : styles.label)}>{props.label}</Label>
      {multiline ? (
        <TextArea className={classNames(styles.input, styles.tall)} rows={props.rows ?? 5} {...shared} />
      ) : (
        <Input className={classNames(styles.input)} {...shared} />
      )}
      {props.description && (
        <Text slot="description" className={classNames(styles.description)}>
          {props.description}
        </Text>
      )}
      {error && <FieldError className={classNames(styles.error)}>{error}</FieldError>}
    </AriaTextField>
  );
}
