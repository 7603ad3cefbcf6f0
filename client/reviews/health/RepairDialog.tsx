import { useEffect } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { freshFor, useAsked } from '../../use-asked.ts';
import { PlanDialog } from '../pairings/PlanDialog.tsx';
import { pairingsService } from '../pairings/pairings-service.ts';
import { usePairingActs } from '../pairings/use-pairing-acts.ts';

type RepairDialogProps = {
  readonly assignmentId: string;
  readonly say: (text: string, tone?: 'done' | 'attention') => void;
  /** After the pairings have changed. */
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
};

/** The repair of the pairings’ page, from here: it says how few reviews would move before any does. */
export function RepairDialog({ assignmentId, say, onDone, onClose }: RepairDialogProps) {
  const { asked, load, put } = useAsked(assignmentId, pairingsService.read, {
    again: freshFor,
  });
  const acts = usePairingActs(assignmentId, { reload: load, show: put });
  const done = acts.notice?.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each thing done
  useEffect(() => {
    if (done === undefined) return;
    say(done);
    void onDone();
  }, [done]);

  if (asked.state === 'ready')
    return <PlanDialog {...{ assignmentId, acts, onClose }} overview={asked.value} kind="repair" />;
  // Not yet a dialog: another one in its place would not know where the focus came from.
  if (asked.state === 'loading') return null;
  return (
    <Dialog
      title="Repair the pairings"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <Button variant="quiet" onPress={onClose}>
          Not now
        </Button>
      }
    >
      <p role="alert">{asked.why}</p>
    </Dialog>
  );
}
