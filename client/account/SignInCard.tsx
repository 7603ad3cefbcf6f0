import { useState } from 'react';
import { Link } from 'wouter';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Account.module.css';
import { nextPath, withNext } from './next-path.ts';
import { PasswordSignIn } from './PasswordSignIn.tsx';
import { PinSignIn } from './PinSignIn.tsx';
import { ProviderButtons } from './ProviderButtons.tsx';
import { SignedInAlready } from './SignedInAlready.tsx';
import { useSession } from './use-session.ts';

const ways = [
  { id: 'password', title: 'E-mail' },
  { id: 'pin', title: 'Name and PIN' },
] as const;

/** Why a provider sent somebody back without a sign-in, by better-auth’s word for it. */
const providerTroubles: Readonly<Record<string, string>> = {
  account_not_linked:
    'There is an account with your e-mail address already, and the sign-in service did not say that the address is yours. Sign in with your password instead.',
  access_denied: 'The sign-in was stopped there. Nothing was changed.',
};

/** The ways to sign in, on one card. */
export function SignInCard() {
  const { search } = window.location;
  const path = nextPath(search);
  const asked = new URLSearchParams(search);
  const error = asked.get('error');
  const [way, setWay] = useState<(typeof ways)[number]['id']>(
    asked.get('way') === 'pin' ? 'pin' : 'password',
  );
  const session = useSession();
  if (session.phase === 'ready' && session.person && !session.person.isGuest)
    return <SignedInAlready person={session.person} path={path} />;

  return (
    <div className={styles.card}>
      <h1 className={styles.title}>Sign in</h1>
      {error !== null && (
        <p role="alert" className={styles.trouble}>
          {providerTroubles[error] ?? 'The sign-in did not come through. Try again, or sign in another way.'}
        </p>
      )}
      {session.phase === 'ready' && session.person && (
        <p className={styles.note}>What you have made here as a guest comes along.</p>
      )}
      <ProviderButtons path={path} />
      <div className={styles.acts}>
        <Segmented label="How to sign in" items={ways} value={way} onChange={setWay} />
      </div>
      {way === 'pin' ? <PinSignIn path={path} /> : <PasswordSignIn path={path} />}
      <p className={styles.note}>
        New here? <Link href={withNext('/sign-up', path)}>Make an account</Link>
      </p>
    </div>
  );
}
