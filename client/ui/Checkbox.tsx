import { Check } from 'lucide-react';
import styles from './Checkbox.module.css';
import field from './Field.module.css';

export type CheckboxProps = {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean | undefined;
  /** The label is spoken but not drawn, where the place already says it. */
  readonly isLabelHidden?: boolean | undefined;
};

export function Checkbox({ label, value, onChange, isDisabled = false, isLabelHidden }: CheckboxProps) {
  return (
    <label className={styles.checkbox}>
      <input
        type="checkbox"
        className={field.hidden}
        checked={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.box} aria-hidden>
        <Check />
      </span>
      {isLabelHidden ? <span className={field.hidden}>{label}</span> : label}
    </label>
  );
}
