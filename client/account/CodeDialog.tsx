import { useState } from 'react';
import type { OneTimeCode } from '#shared/accounts/requests.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { exactDate } from '../ui/near-date.ts';
import styles from './Account.module.css';

export type CodeDialogProps = {
  readonly title: string;
  readonly given: OneTimeCode;
  /** What to do with it. */
  readonly words: string;
  /** A page that takes the code after #. */
  readonly link: string;
  readonly onClose: () => void;
};

/** A code that is shown once, to be read out, written down or copied as a link. */
export function CodeDialog({ title, given, words, link, onClose }: CodeDialogProps) {
  const [isCopied, setCopied] = useState(false);
  const address = `${window.location.origin}${link}#${given.code}`;
  async function handleCopy() {
    // Refused on plain http: the link is there to be selected.
    const done = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    setCopied(done === true);
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button onPress={() => void handleCopy()}>{isCopied ? 'Copied' : 'Copy the link'}</Button>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p>{words}</p>
      <p className={styles.code}>{given.code}</p>
      <p className={styles.note}>{address}</p>
      <p className={styles.note}>
        It works once, until {exactDate(given.expiresAt)}, and cannot be shown again.
      </p>
    </Dialog>
  );
}
