import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import styles from './Account.module.css';
import { SignOutDialog } from './late-sign-out.ts';
import type { Person } from './use-session.ts';

type SignedInAlreadyProps = { readonly person: Person; readonly path: string };

/** Whoever wants to sign in while somebody is has to let them sign out first: their edits may be on this device. */
export function SignedInAlready({ person, path }: SignedInAlreadyProps) {
  const [, navigate] = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div className={styles.card}>
      <h1 className={styles.title}>{person.name} is signed in</h1>
      <p className={styles.note}>
        Go on as {person.name}, or sign out first to let somebody else sign in on this device.
      </p>
      <div className={styles.acts}>
        <Button variant="primary" onPress={() => navigate(path)}>
          Go on
        </Button>
        <Button onPress={() => setLeaving(true)}>Sign out</Button>
      </div>
      {isLeaving && <SignOutDialog person={person} onClose={() => setLeaving(false)} />}
    </div>
  );
}
