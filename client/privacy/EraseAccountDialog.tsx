import { type FormEvent, useState } from 'react';
import type { Account } from '#shared/accounts/account.ts';
import { isTypedAgain, type Receipt } from '#shared/privacy/erasure.ts';
import { AccountField } from '../account/AccountField.tsx';
import { browserDevice } from '../account/device.ts';
import { useAct } from '../account/use-act.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Privacy.module.css';
import { privacyService } from './privacy-service.ts';

export type EraseAccountDialogProps = {
  readonly account: Pick<Account, 'name' | 'ways' | 'email'>;
  readonly onErased: (receipt: Receipt) => void;
  readonly onClose: () => void;
};

/** Deletes one’s own account once the password, the PIN or the name was typed; nothing is left on the device either. */
export function EraseAccountDialog({ account, onErased, onClose }: EraseAccountDialogProps) {
  const { ways, name, email } = account;
  const way = ways.includes('password') ? 'password' : ways.includes('pin') ? 'pin' : 'name';
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const { trouble, isBusy, act } = useAct();

  async function erase() {
    const receipt = await privacyService.eraseAccount({ [way]: typed });
    browserDevice.sendOthersAway();
    await browserDevice.forget();
    onErased(receipt);
  }
  function handleErase(event?: FormEvent) {
    event?.preventDefault();
    if (isBusy) return;
    if (way === 'name' && !isTypedAgain(typed, name))
      return setProblem(`Type “${name}” to say that you mean it.`);
    if (typed === '') return setProblem(`Write your ${way === 'pin' ? 'PIN' : 'password'}.`);
    void act(erase);
  }

  return (
    <Dialog
      title="Delete your account?"
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Keep it
          </Button>
          <Button variant="danger" isPending={isBusy} onPress={() => handleErase()}>
            {isBusy ? 'Deleting …' : 'Delete for good'}
          </Button>
        </>
      }
    >
      <form className={styles.stack} onSubmit={handleErase} noValidate>
        <p>
          It goes at once, and nobody can bring it back: your maps and texts, what you handed in, the feedback
          on it, comments you wrote, rubrics nobody else uses, and your places in courses. Maps you wrote in a
          group stay for the group, without your name.
        </p>
        <p className={styles.note}>Download your data first if you want to keep any of it.</p>
        {way !== 'name' && (
          <input type="text" autoComplete="username" value={email ?? name} readOnly hidden />
        )}
        <AccountField
          label={way === 'name' ? 'Your name here' : way === 'pin' ? 'PIN' : 'Password'}
          description={way === 'name' && !problem ? `Type “${name}”.` : undefined}
          type={way === 'name' ? 'text' : way === 'pin' ? 'pin' : 'secret'}
          autoComplete={way === 'name' ? 'off' : 'current-password'}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem('');
          }}
          problem={problem}
          autoFocus
        />
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </form>
    </Dialog>
  );
}
