import { Switch as AriaSwitch } from 'react-aria-components';
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
    <AriaSwitch
      className={styles.switch ?? ''}
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={styles.track} aria-hidden />
      {label}
    </AriaSwitch>
  );
}
