import type { Account } from '#shared/accounts/account.ts';
import styles from './Account.module.css';
import { DeviceList } from './DeviceList.tsx';
import { EmailForm } from './EmailForm.tsx';
import { NameForm } from './NameForm.tsx';
import { SecretForm } from './SecretForm.tsx';

export type AccountPartProps = {
  readonly account: Account;
  readonly onChanged: (account: Account) => void;
  /** Says what was done, to be heard as well. */
  readonly onDone: (text: string) => void;
};

/** What can be changed of an account; guests have a name and this browser. */
export function AccountParts(props: AccountPartProps & { readonly onReload: () => Promise<void> }) {
  const { ways, email } = props.account;
  return (
    <>
      <section className={styles.part} aria-labelledby="account-name">
        <h2 id="account-name" className={styles.heading}>
          Name
        </h2>
        <NameForm {...props} />
      </section>
      {email !== null && (
        <section className={styles.part} aria-labelledby="account-email">
          <h2 id="account-email" className={styles.heading}>
            E-mail
          </h2>
          {ways.includes('password') ? (
            <EmailForm key={email} {...props} />
          ) : (
            <p className={styles.note}>{email}, from the service that you sign in with.</p>
          )}
        </section>
      )}
      {ways.includes('password') && (
        <section className={styles.part} aria-labelledby="account-password">
          <h2 id="account-password" className={styles.heading}>
            Password
          </h2>
          <SecretForm {...props} way="password" />
        </section>
      )}
      {ways.includes('pin') && (
        <section className={styles.part} aria-labelledby="account-pin">
          <h2 id="account-pin" className={styles.heading}>
            PIN
          </h2>
          <SecretForm {...props} way="pin" />
        </section>
      )}
      {!ways.includes('guest') && (
        <section className={styles.part} aria-labelledby="account-devices">
          <h2 id="account-devices" className={styles.heading}>
            Where you are signed in
          </h2>
          <DeviceList {...props} />
        </section>
      )}
    </>
  );
}
