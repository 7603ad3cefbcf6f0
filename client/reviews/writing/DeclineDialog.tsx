import { useState } from 'react';
import { failureWords } from '#client/api.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { RadioList } from '#client/ui/RadioList.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { type Decline, reviewService } from '../review-service.ts';
import styles from './Writing.module.css';

type DeclineDialogProps = {
  readonly reviewId: string;
  /** Whether there are words or levels in it that are lost with it. */
  readonly hasWords: boolean;
  readonly onDeclined: () => void;
  readonly onClose: () => void;
};

/** Gives a review back, with the reason. */
export function DeclineDialog({ reviewId, hasWords, onDeclined, onClose }: DeclineDialogProps) {
  const [reason, setReason] = useState<Decline['reason'] | null>(null);
  const [note, setNote] = useState('');
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState('');

  async function handleDecline() {
    if (reason === null || isSending) return;
    setSending(true);
    setTrouble('');
    try {
      await reviewService.decline(reviewId, { reason, note: note.trim() });
      onDeclined();
    } catch (error) {
      setTrouble(failureWords('The review was not given back', error));
      setSending(false);
    }
  }

  return (
    <Dialog
      title="Decline this review"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Keep it
          </Button>
          <Button
            variant="primary"
            isDisabled={reason === null}
            isPending={isSending}
            onPress={() => void handleDecline()}
          >
            {isSending ? 'Giving it back …' : 'Decline it'}
          </Button>
        </>
      }
    >
      <div className={styles.decline}>
        <p>
          Somebody else in the class gets it. Your instructor sees your reason; its author does not.
          {hasWords && ' What you have written of it is thrown away.'}
        </p>
        <RadioList
          label="Why you decline it"
          items={reasons}
          value={reason}
          onChange={(id) => setReason(reasons.find((one) => one.id === id)?.id ?? null)}
        />
        <TextField
          label={reason === 'other' ? 'What is it?' : 'Anything to add'}
          multiline
          rows={2}
          value={note}
          onChange={(words) => setNote(words.slice(0, mostNote))}
          onSubmit={() => void handleDecline()}
        />
        {trouble !== '' && <p role="alert">{trouble}</p>}
      </div>
    </Dialog>
  );
}

/** As the server takes it. */
const mostNote = 500;

const reasons: readonly { readonly id: Decline['reason']; readonly title: string }[] = [
  { id: 'know-author', title: 'I know who wrote it' },
  { id: 'topic', title: 'I should not judge this topic' },
  { id: 'no-time', title: 'I have no time for it' },
  { id: 'unreadable', title: 'It cannot be read, or there is nothing in it' },
  { id: 'other', title: 'Something else' },
];
