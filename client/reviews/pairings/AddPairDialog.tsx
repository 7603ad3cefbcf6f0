import { useState } from 'react';
import { counted } from '../../assignments/due-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PairingDialogProps } from './PairingDialogs.tsx';
import styles from './Pairings.module.css';
import { authorsFor, reviewersFor } from './pairing-choices.ts';
import { loadWords } from './pairing-words.ts';

type AddPairDialogProps = PairingDialogProps & {
  readonly reviewerId: string | undefined;
  readonly essayId: string | undefined;
};

/** One review by hand: whoever has the least to do, and the map with the fewest reviews, stand first. */
export function AddPairDialog({ overview, acts, onClose, ...chosen }: AddPairDialogProps) {
  const [reviewerId, setReviewerId] = useState<string | null>(chosen.reviewerId ?? null);
  const [essayId, setEssayId] = useState<string | null>(chosen.essayId ?? null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const reviewers = reviewersFor(overview, essayId);
  const authors = authorsFor(overview, reviewerId);
  const reviewer = reviewers.find(({ personId }) => personId === reviewerId);
  const author = authors.find((work) => work.essayId === essayId);

  async function handleAdd() {
    if (!reviewer || !author) return;
    setBusy(true);
    const why = await acts.add(
      { id: reviewer.personId, name: reviewer.name },
      { id: author.essayId, name: author.name },
    );
    setBusy(false);
    if (why === null) onClose();
    else setTrouble(why);
  }

  return (
    <Dialog
      title="Add a review"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button
            variant="primary"
            isDisabled={!reviewer || !author}
            isPending={isBusy}
            onPress={() => void handleAdd()}
          >
            Add it
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label="Reviewer"
          items={reviewers.map((one) => ({
            id: one.personId,
            title: one.name,
            description: loadWords(one),
          }))}
          value={reviewer?.personId ?? null}
          onChange={setReviewerId}
        />
        <Select
          label="Map of"
          items={authors.map((work) => ({
            id: work.essayId,
            title: work.name,
            description: counted(work.reviews, 'review'),
          }))}
          value={author?.essayId ?? null}
          onChange={setEssayId}
        />
        <p className={styles.words}>
          Nobody is offered who wrote the map, reviews it already, or must not. The review stays when you draw
          again.
        </p>
        {trouble !== '' && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  );
}
