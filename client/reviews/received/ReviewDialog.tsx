import { useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { ratingWords } from '#shared/reviews/health-words.ts';
import type { StaffReview } from '#shared/reviews/received.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import styles from './Received.module.css';
import { ReviewWords } from './ReviewWords.tsx';
import { usefulnessWords } from './received-words.ts';
import { useStaffReview } from './use-staff-review.ts';

type ReviewDialogProps = {
  readonly reviewId: string;
  /** Whether they may endorse it and take it out. */
  readonly mayLead: boolean;
  readonly onClose: () => void;
  /** It was endorsed, taken out or brought back. */
  readonly onChanged?: ((pair: PairRow) => void) | undefined;
};

/** One review with the names of both sides, for staff: read, endorsed, taken out with a reason, brought back. */
export function ReviewDialog({ reviewId, mayLead, onClose, onChanged }: ReviewDialogProps) {
  const staff = useStaffReview(reviewId, (pair) => onChanged?.(pair));
  const [reason, setReason] = useState<string | null>(null);
  const { asked, isPending, trouble } = staff;
  const pair = asked.state === 'ready' ? asked.value.pair : null;
  const isDoubtful = asked.state === 'ready' && asked.value.mayBeRetaliation;
  const mayJudge = mayLead && pair !== null && reason === null;

  async function handleTakeOut() {
    if (reason !== null && (await staff.takeOut(reason.trim()))) setReason(null);
  }

  return (
    <Dialog
      title={pair ? `${pair.reviewer} on ${pair.author}’s map` : 'A review'}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        reason === null ? (
          <>
            <Button variant="quiet" onPress={onClose}>
              Close
            </Button>
            {mayJudge && pair.state === 'sent' && (
              <>
                <Button onPress={() => setReason('')}>Take out…</Button>
                {isDoubtful && !pair.isEndorsed && (
                  <Button isPending={isPending} onPress={() => void staff.letRatingCount(!pair.ratingCounts)}>
                    {pair.ratingCounts ? 'Leave the rating out' : 'Let the rating count'}
                  </Button>
                )}
                <Button
                  variant={pair.isEndorsed ? 'secondary' : 'primary'}
                  isPending={isPending}
                  onPress={() => void staff.endorse(!pair.isEndorsed)}
                >
                  {pair.isEndorsed ? 'No longer endorse' : 'Endorse'}
                </Button>
              </>
            )}
            {mayJudge && pair.state === 'removed' && (
              <Button variant="primary" isPending={isPending} onPress={() => void staff.bringBack()}>
                Bring it back
              </Button>
            )}
          </>
        ) : (
          <>
            <Button variant="quiet" onPress={() => setReason(null)}>
              Leave it in
            </Button>
            <Button
              variant="danger"
              isPending={isPending}
              isDisabled={reason.trim() === ''}
              onPress={() => void handleTakeOut()}
            >
              Take it out
            </Button>
          </>
        )
      }
    >
      <div className={styles.dialog}>
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
        {asked.state === 'loading' && <p>Opening the review …</p>}
        {(asked.state === 'failed' || asked.state === 'refused') && (
          <div role="alert" className={styles.section}>
            <p>The review cannot be shown. {asked.why}</p>
            <div>
              <Button onPress={() => void staff.load()}>Try again</Button>
            </div>
          </div>
        )}
        {reason !== null && (
          <TextField
            label="Why it is taken out"
            description="Its reviewer reads this. The author is told nothing but does not see the review any more."
            value={reason}
            onChange={setReason}
            multiline
            rows={3}
            autoFocus
          />
        )}
        {asked.state === 'ready' && (
          <>
            <Facts review={asked.value} />
            <ReviewWords review={asked.value} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Where it stands, and what its author made of it. */
function Facts({ review: { pair, usefulnessNote, mayBeRetaliation } }: { readonly review: StaffReview }) {
  const { usefulness, firstUsefulness } = pair;
  return (
    <div className={styles.facts} role="status">
      {pair.state === 'removed' && (
        <p className={styles.sign}>
          Taken out. {pair.reviewer} reads why: “{pair.reason}”
        </p>
      )}
      {pair.isEndorsed && <p>You endorse this review: its author and its reviewer see that.</p>}
      <p className={styles.quiet}>
        {pair.author} knows the reviewer as {pair.reviewerPseudonym}.{' '}
        {pair.isReleased
          ? 'The author has it.'
          : pair.state === 'sent'
            ? 'The author does not have it yet.'
            : ''}
      </p>
      {usefulness !== null && (
        <p>
          {pair.author} finds it {usefulnessWords[usefulness - 1]?.toLowerCase()} ({usefulness} of 5)
          {usefulnessNote ? `: “${usefulnessNote}”` : '.'}
        </p>
      )}
      {firstUsefulness !== usefulness && (
        <p>{ratingWords(pair)}: what was said before the levels were seen is what counts.</p>
      )}
      {mayBeRetaliation && (
        <p className={styles.sign}>
          The rating may answer the levels and not the review: the levels are well below those of the other
          reviews, and others found this reviewer helpful.{' '}
          {pair.isEndorsed
            ? 'You endorse the review, so it costs the reviewer nothing.'
            : pair.ratingCounts
              ? 'It counts all the same, as staff have decided.'
              : 'It costs the reviewer nothing until you let it count; look for yourself.'}
        </p>
      )}
    </div>
  );
}
