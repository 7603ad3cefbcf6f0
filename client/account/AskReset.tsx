import { type FormEvent, useEffect, useState } from 'react';
import { resetSchema } from '#shared/accounts/requests.ts';
import styles from './Account.module.css';
import { AccountField } from './AccountField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { accountService } from './account-service.ts';
import { useForm } from './use-form.ts';

type AskResetProps = {
  readonly code: string;
  /** Why that code does not do. */
  readonly trouble: string;
  readonly onCode: (code: string) => void;
};

/** By mail where there is mail; by a code that somebody hands on everywhere. */
export function AskReset({ code, trouble, onCode }: AskResetProps) {
  const [hasMail, setHasMail] = useState(false);
  const [typed, setTyped] = useState(code);
  const [sentTo, setSentTo] = useState('');
  useEffect(() => {
    let isGone = false;
    accountService.providers().then(
      (found) => !isGone && setHasMail(found.hasMail),
      () => undefined, // a code does without
    );
    return () => {
      isGone = true;
    };
  }, []);
  const form = useForm(resetSchema, { email: '' }, async (value) => {
    await accountService.askReset(value);
    setSentTo(value.email);
  });

  function handleCode(event: FormEvent) {
    event.preventDefault();
    onCode(typed.trim());
  }

  return (
    <>
      <h1 className={styles.title}>A new password or PIN</h1>
      {hasMail && (
        <AccountForm {...form} button="Send me a link" busy="Sending …">
          <AccountField
            label="E-mail of your account"
            type="email"
            autoComplete="username"
            value={form.values.email}
            onChange={(value) => form.set('email', value)}
            problem={form.problemOf('email')}
          />
          <p role="status" className={styles.note}>
            {sentTo !== '' &&
              `If there is an account with ${sentTo}, a mail is on its way. Its link works for an hour.`}
          </p>
        </AccountForm>
      )}
      {hasMail && <p className={styles.or}>or</p>}
      <p className={styles.note}>
        Your teacher, or whoever runs Groundwork at your school, can give you a code.
      </p>
      <AccountForm
        onSubmit={handleCode}
        isBusy={false}
        trouble={trouble}
        button="Go on"
        busy=""
        variant={hasMail ? 'secondary' : 'primary'}
      >
        <AccountField
          label="Code"
          description="As K7P4-QX2M-9RTB."
          autoComplete="one-time-code"
          value={typed}
          onChange={setTyped}
          problem=""
        />
      </AccountForm>
    </>
  );
}
