import { isUnreleased, secondLookReasons } from '#shared/assignments/class-list.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { ClassActs } from './ClassDialogs.tsx';
import styles from './ClassWork.module.css';
import type { ClassNow } from './class-work-service.ts';

type ReleaseDialogProps = {
  readonly now: ClassNow;
  readonly acts: ClassActs;
  readonly essayIds: readonly string[] | 'all';
  readonly onClose: () => void;
};

/** Asks before students see feedback: what was read stays read. */
export function ReleaseDialog({ now, acts, essayIds, onClose }: ReleaseDialogProps) {
  const asked = now.works.filter(
    ({ essayId }) => essayId !== null && (essayIds === 'all' || essayIds.includes(essayId)),
  );
  const ready = asked.filter(
    (row) => isUnreleased(row) && row.assessments.some(({ state }) => state === 'submitted'),
  );
  const pairs = new Map(now.pairs.map((pair) => [pair.essayId, pair]));
  const look = ready.filter(
    (row) => secondLookReasons(row, row.essayId === null ? undefined : pairs.get(row.essayId)).length > 0,
  );

  function handleRelease() {
    onClose();
    document.getElementById('main')?.focus({ preventScroll: true });
    void acts.release(essayIds);
  }

  return (
    <Dialog
      title={essayIds === 'all' ? 'Release all that is ready?' : 'Release those that are chosen?'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not yet
          </Button>
          <Button variant="primary" autoFocus onPress={handleRelease}>
            {ready.length === 1 ? 'Release it' : `Release ${ready.length}`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {ready.length === 1 ? 'One student or group sees' : `${ready.length} students or groups see`} levels
          and comments at once. You can withdraw them again, but what was read stays read.
        </p>
        {look.length > 0 && (
          <p>
            {look.length} of them {look.length === 1 ? 'needs' : 'need'} a second look:{' '}
            {look
              .slice(0, 5)
              .map(({ name }) => name)
              .join(', ')}
            {look.length > 5 && ` and ${look.length - 5} more`}.
          </p>
        )}
        <p className={styles.words}>
          Drafts, and works that two assess and nobody has settled, are left out; you are told which.
        </p>
      </div>
    </Dialog>
  );
}
