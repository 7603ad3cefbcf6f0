import type { FormEvent, ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './Account.module.css';

type AccountFormProps = {
  readonly onSubmit: (event: FormEvent) => void;
  readonly isBusy: boolean;
  readonly trouble: string;
  readonly button: string;
  /** On the button while it is sent. */
  readonly busy: string;
  /** Further buttons after the first. */
  readonly others?: ReactNode;
  readonly variant?: 'primary' | 'secondary' | undefined;
  readonly children: ReactNode;
};

/** Fields, what is wrong with them as a whole, and the button that sends them. */
export function AccountForm(props: AccountFormProps) {
  return (
    <form className={styles.form} onSubmit={props.onSubmit} noValidate>
      {props.children}
      {props.trouble && (
        <p role="alert" className={styles.trouble}>
          {props.trouble}
        </p>
      )}
      <div className={styles.acts}>
        <Button type="submit" variant={props.variant ?? 'primary'} isPending={props.isBusy}>
          {props.isBusy ? props.busy : props.button}
        </Button>
        {props.others}
      </div>
    </form>
  );
}
