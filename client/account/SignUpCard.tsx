import { Link } from 'wouter';
import { unnamed } from '#shared/essay/essay.ts';
import styles from './Account.module.css';
import { accountService } from './account-service.ts';
import { enter } from './enter.ts';
import { nextPath, withNext } from './next-path.ts';
import { ProviderButtons } from './ProviderButtons.tsx';
import { SignedInAlready } from './SignedInAlready.tsx';
import { SignUpForm } from './SignUpForm.tsx';
import { useSession } from './use-session.ts';

/** A new account; a guest’s maps are in it. */
export function SignUpCard() {
  const session = useSession();
  const path = nextPath(window.location.search);
  if (session.phase === 'loading') return null;
  const person = session.phase === 'ready' ? session.person : null;
  if (person && !person.isGuest) return <SignedInAlready person={person} path={path} />;
  return (
    <div className={styles.card}>
      <h1 className={styles.title}>Make an account</h1>
      <p className={styles.note}>
        {person
          ? 'Everything you have made here as a guest is in it, and you can sign in on other devices.'
          : 'Your maps are then there on every device that you sign in on.'}
      </p>
      <ProviderButtons path={path} />
      <SignUpForm
        name={person && person.name !== unnamed ? person.name : ''}
        button="Make an account"
        onSend={async (value) => enter(await accountService.signUp(value), path)}
      />
      <p className={styles.note}>
        You have one? <Link href={withNext('/sign-in', path)}>Sign in</Link>
      </p>
      <p className={styles.note}>
        No e-mail? Your course has a join code: <Link href="/join">join with your name and a PIN</Link>
      </p>
    </div>
  );
}
