import { Link } from 'wouter';
import { Button } from '../ui/Button.tsx';
import styles from './Account.module.css';
import { accountService } from './account-service.ts';
import { enter } from './enter.ts';
import { withNext } from './next-path.ts';
import { useAct } from './use-act.ts';
import { useHash } from './use-hash.ts';
import { useSession } from './use-session.ts';

/** Makes an instructor of whoever has an account and opens the link. */
export function InstructorCard() {
  const code = useHash();
  const session = useSession();
  const { trouble, isBusy, act } = useAct();
  if (session.phase === 'loading') return null;
  const person = session.phase === 'ready' ? session.person : null;
  const back = `/instructor#${code}`;
  return (
    <div className={styles.card}>
      <h1 className={styles.title}>Become an instructor</h1>
      <p className={styles.note}>Instructors make courses, set assignments and assess.</p>
      {person && !person.isGuest ? (
        <>
          <p>You are signed in as {person.name}.</p>
          <div className={styles.acts}>
            <Button
              variant="primary"
              isPending={isBusy}
              onPress={() => void act(async () => enter(await accountService.takePlace(code), '/courses'))}
            >
              Become an instructor
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>It needs an account. You come back here with it.</p>
          <p className={styles.links}>
            <Link href={withNext('/sign-up', back)}>Make an account</Link>
            <Link href={withNext('/sign-in', back)}>Sign in</Link>
          </p>
        </>
      )}
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </div>
  );
}
