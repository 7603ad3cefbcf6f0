import { type HTMLInputAutoCompleteAttribute, useId, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import field from '../ui/Field.module.css';
import { useAutoFocus } from '../ui/use-auto-focus.ts';
import styles from './AccountField.module.css';

export type AccountFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string;
  readonly description?: string | undefined;
  /** `secret` and `pin` are hidden until they are asked for. */
  readonly type?: 'text' | 'email' | 'secret' | 'pin' | undefined;
  /** As password managers know it. */
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly autoFocus?: boolean | undefined;
};

/** A field that browsers and password managers know how to fill. What is secret can be shown: long passwords are typed in sight. */
export function AccountField(props: AccountFieldProps) {
  const { label, type = 'text', problem, description } = props;
  const id = useId();
  const [isShown, setShown] = useState(false);
  const focused = useAutoFocus<HTMLInputElement>(props.autoFocus ?? false);
  const isSecret = type === 'secret' || type === 'pin';
  const described = [description && `${id}-description`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          ref={focused}
          name={props.autoComplete}
          className={classNames(field.input, isSecret && styles.secret)}
          type={isSecret && !isShown ? 'password' : type === 'email' ? 'email' : 'text'}
          autoComplete={props.autoComplete}
          autoCapitalize={type === 'text' ? undefined : 'none'}
          spellCheck={false}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described || undefined}
        />
        {isSecret && (
          <button
            type="button"
            className={styles.show}
            aria-pressed={isShown}
            aria-label={`Show ${label.toLowerCase()}`}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
      {description && (
        <span id={`${id}-description`} className={field.description}>
          {description}
        </span>
      )}
      {problem && (
        <span id={`${id}-problem`} className={field.error} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
