import field from './Field.module.css';
import styles from './Switch.module.css';

export type SwitchProps = {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean | undefined;
};

/** For what takes effect at once; inside a form that is sent, use Checkbox. */
export function Switch({ label, value, onChange, isDisabled = false }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={value}
        className={field.hidden}
        checked={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.track} aria-hidden />
      {label}
    </label>
  );
}
