import type { ReviewHealth } from '#shared/reviews/health.ts';
import { counted } from '../../assignments/due-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Nudging } from './use-nudging.ts';

type NudgeDialogProps = {
  readonly health: ReviewHealth;
  readonly nudging: Nudging;
  readonly onClose: () => void;
};

/** Asks before many are reminded: a reminder cannot be taken back. */
export function NudgeDialog({ health, nudging, onClose }: NudgeDialogProps) {
  const rows = health.missing.filter(({ mayNudge }) => mayNudge);
  const people = new Set(rows.map(({ reviewer }) => reviewer)).size;
  return (
    <Dialog
      title="Remind reviewers"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose();
              void nudging.nudge(rows);
            }}
          >
            Remind {people === 1 ? 'them' : `all ${people}`}
          </Button>
        </>
      }
    >
      <p>
        {counted(people, 'reviewer')} {people === 1 ? 'has' : 'have'} {counted(rows.length, 'review')} not
        sent yet. Each gets one message, by mail too where they want that. It cannot be taken back, and comes
        again tomorrow at the earliest.
      </p>
    </Dialog>
  );
}
