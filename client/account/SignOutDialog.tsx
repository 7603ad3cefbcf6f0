import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Account.module.css';
import { browserDevice, type Unsent } from './device.ts';
import { signOut, signOutTrouble } from './sign-out.ts';
import { unsentWords } from './unsent-words.ts';
import type { Person } from './use-session.ts';

export type SignOutDialogProps = { readonly person: Person; readonly onClose: () => void };

/** Says what would be lost before it is: what is not sent, and for guests everything. */
export function SignOutDialog({ person, onClose }: SignOutDialogProps) {
  const [, navigate] = useLocation();
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isGone = false;
    void browserDevice.unsent().then((found) => !isGone && setUnsent(found));
    return () => {
      isGone = true;
    };
  }, []);
  const lost = unsent ? unsentWords(unsent) : '';

  async function handleSignOut() {
    setBusy(true);
    setTrouble('');
    try {
      await signOut();
    } catch (error) {
      setTrouble(signOutTrouble(error));
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={person.isGuest ? 'Leave what you have made here?' : 'Sign out on this device?'}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Stay signed in
          </Button>
          {person.isGuest && <Button onPress={() => navigate('/sign-up')}>Make an account</Button>}
          <Button
            variant={person.isGuest || lost ? 'danger' : 'primary'}
            isPending={isBusy || unsent === null}
            onPress={() => void handleSignOut()}
          >
            {isBusy ? 'Signing out …' : lost ? 'Sign out and lose them' : 'Sign out'}
          </Button>
        </>
      }
    >
      {person.isGuest && (
        <p>
          You are a guest: only this browser knows you, and nobody can sign in as you again. Make an account
          first if you want to keep your maps.
        </p>
      )}
      {lost !== '' && (
        <p>
          <strong>{lost}</strong> on this device{' '}
          {lost.startsWith('1 ') && !lost.includes(' and ') ? 'has' : 'have'} not reached the server. Stay
          until “Saved” shows in the map, or lose them.
        </p>
      )}
      {lost === '' && unsent && !person.isGuest && (
        <p>Everything has reached the server. What this device keeps of your maps is taken off it.</p>
      )}
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </Dialog>
  );
}
