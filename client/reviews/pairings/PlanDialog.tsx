import { useState } from 'react';
import type { PlanKind } from '#shared/reviews/overview.ts';
import { CheckList } from '../../assignments/CheckList.tsx';
import { newSeed } from '../../assignments/new-seed.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { PairingDialogProps } from './PairingDialogs.tsx';
import styles from './Pairings.module.css';
import { isIdle, movedNames, repairWords, reportPoints } from './pairing-words.ts';
import { usePlan } from './use-plan.ts';

type PlanDialogProps = PairingDialogProps & { readonly kind: PlanKind };

/** Says how much a repair or another drawing would move, before anything moves. */
export function PlanDialog({ assignmentId, overview, acts, kind, onClose }: PlanDialogProps) {
  const [seed, setSeed] = useState(newSeed);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const { load, again } = usePlan(assignmentId, kind, seed, overview);
  const { plan, trouble } = load;
  const isRepair = kind === 'repair';

  async function handleGive() {
    if (!plan) return;
    setBusy(true);
    const why = await acts.allocate(plan);
    setBusy(false);
    if (why === null) return onClose();
    setRefusal(why);
    again();
  }

  return (
    <Dialog
      title={isRepair ? 'Repair the pairings' : 'Draw anew what is not begun'}
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          {!isRepair && <Button onPress={() => setSeed(newSeed())}>Draw again</Button>}
          <Button
            variant="primary"
            isDisabled={plan === null || isIdle(plan)}
            isPending={isBusy}
            onPress={() => void handleGive()}
          >
            {isRepair ? 'Repair' : 'Give them out'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {isRepair
            ? 'Whoever came late, gave a review back or left is made up for by moving as few reviews as possible.'
            : 'Reviews that are begun, sent or added by hand stay, and so does what a student took over for another; all others are drawn again.'}
        </p>
        {plan && (
          <>
            <p role="status">{repairWords(plan)}</p>
            {movedNames(plan, overview).length > 0 && (
              <ul className={styles.list}>
                {movedNames(plan, overview).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
            {!isIdle(plan) && <CheckList label="What it comes to" checks={reportPoints(plan, overview)} />}
          </>
        )}
        {plan === null && trouble === '' && <p role="status">Drawing …</p>}
        {[trouble, refusal]
          .filter((words) => words !== '')
          .map((words) => (
            <p key={words} role="alert" className={styles.trouble}>
              {words}
            </p>
          ))}
      </div>
    </Dialog>
  );
}
