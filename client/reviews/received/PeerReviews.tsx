import { useEffect, useState } from 'react';
import { Refusal, Unreachable } from '#client/api.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { ratingWords } from '#shared/reviews/health-words.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import styles from './Received.module.css';
import { ReviewDialog } from './ReviewDialog.tsx';
import { receivedService } from './received-service.ts';
import { usefulnessWords } from './received-words.ts';

type PeerReviewsProps = {
  readonly assignmentId: string;
  readonly essayId: string;
  readonly mayLead: boolean;
};

/** Beside the assessing of a work: what classmates have said of it. Draws nothing where no review was sent. */
export function PeerReviews({ assignmentId, essayId, mayLead }: PeerReviewsProps) {
  const [pairs, setPairs] = useState<readonly PairRow[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [reading, setReading] = useState<string | null>(null);

  useEffect(() => {
    let isGone = false;
    receivedService.ofWork(assignmentId, essayId).then(
      (all) => !isGone && setPairs(all.filter(({ state }) => state === 'sent' || state === 'removed')),
      (error: unknown) => {
        // Beside the assessing, which goes on without it.
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      },
    );
    return () => {
      isGone = true;
    };
  }, [assignmentId, essayId]);

  if (pairs.length === 0) return null;
  return (
    <>
      <Button variant="quiet" opens="dialog" onPress={() => setOpen(true)}>
        Peer reviews ({pairs.length})
      </Button>
      {reading === null ? (
        <Dialog
          title="Peer reviews of this work"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          width="medium"
          actions={<Button onPress={() => setOpen(false)}>Close</Button>}
        >
          <ul className={styles.rows}>
            {pairs.map((pair) => (
              <li key={pair.id} className={styles.row}>
                <span>
                  <strong>{pair.reviewer}</strong>
                  {factsOf(pair)}
                </span>
                <Button label={`Read ${pair.reviewer}’s review`} onPress={() => setReading(pair.id)}>
                  Read
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      ) : (
        <ReviewDialog
          reviewId={reading}
          mayLead={mayLead}
          onClose={() => setReading(null)}
          onChanged={(pair) => setPairs((all) => all.map((one) => (one.id === pair.id ? pair : one)))}
        />
      )}
    </>
  );
}

function factsOf({ state, isEndorsed, usefulness, firstUsefulness }: PairRow): string {
  const isChanged = firstUsefulness !== usefulness;
  const facts = [
    state === 'removed' && 'taken out',
    isEndorsed && 'endorsed',
    usefulness !== null && `${usefulnessWords[usefulness - 1]?.toLowerCase()} to its author`,
    isChanged && ratingWords({ usefulness, firstUsefulness }),
  ].filter(Boolean);
  return facts.length === 0 ? '' : ` · ${facts.join(' · ')}`;
}
