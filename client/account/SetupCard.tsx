import { unnamed } from '#shared/essay/essay.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Account.module.css';
import { accountService } from './account-service.ts';
import { enter } from './enter.ts';
import { SignUpForm } from './SignUpForm.tsx';
import { useAct } from './use-act.ts';
import { useHash } from './use-hash.ts';
import { useSession } from './use-session.ts';

/** The first administrator: makes an account, or takes the one that is signed in. */
export function SetupCard() {
  const token = useHash();
  const session = useSession();
  const { trouble, isBusy, act } = useAct();
  if (session.phase === 'loading') return null;
  const person = session.phase === 'ready' ? session.person : null;
  return (
    <div className={styles.card}>
      <h1 className={styles.title}>Lead this installation</h1>
      <p className={styles.note}>
        The administrator makes courses, makes instructors, and helps people who have forgotten their
        password.
      </p>
      {person && !person.isGuest ? (
        <>
          <p>You are signed in as {person.name}.</p>
          <div className={styles.acts}>
            <Button
              variant="primary"
              isPending={isBusy}
              onPress={() => void act(async () => enter(await accountService.setUp({ token }), '/'))}
            >
              Become the administrator
            </Button>
          </div>
          {trouble && (
            <p role="alert" className={styles.trouble}>
              {trouble}
            </p>
          )}
        </>
      ) : (
        <SignUpForm
          name={person && person.name !== unnamed ? person.name : ''}
          button="Become the administrator"
          onSend={async (value) => enter(await accountService.setUp({ token, ...value }), '/')}
        />
      )}
    </div>
  );
}
