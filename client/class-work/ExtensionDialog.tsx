import { useState } from 'react';
import type { WorkRow } from '#shared/assignments/work.ts';
import { MomentField } from '../assignments/MomentField.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ClassActs } from './ClassDialogs.tsx';
import styles from './ClassWork.module.css';
import { type ClassNow, classWorkService } from './class-work-service.ts';

type ExtensionDialogProps = {
  readonly now: ClassNow;
  readonly acts: ClassActs;
  readonly row: WorkRow;
  readonly onClose: () => void;
};

const twoDays = 48 * 60 * 60 * 1000;

/** More time for a student, or for all of a group. */
export function ExtensionDialog({ now, acts, row, onClose }: ExtensionDialogProps) {
  const { id, timeZone, dueAt } = now.assignment;
  const first = row.extension?.until ?? (dueAt && new Date(Date.parse(dueAt) + twoDays).toISOString());
  const [until, setUntil] = useState<string | null>(first ?? null);
  const [note, setNote] = useState(row.extension?.note ?? '');
  const isTooEarly = until !== null && dueAt !== null && until <= dueAt;

  async function handleGive() {
    if (until === null || isTooEarly) return;
    onClose();
    await acts.attempt(async () => {
      for (const person of row.people) await classWorkService.extend(id, person.id, { until, note });
      acts.say(`${row.name} has more time now, and is told.`);
    }, 'No time was given.');
  }

  async function handleTake() {
    onClose();
    await acts.attempt(async () => {
      for (const person of row.people) await classWorkService.takeExtension(id, person.id);
      acts.say(`${row.name} has the deadline of the others again.`);
    }, 'The extra time was not taken back.');
  }

  return (
    <Dialog
      title={`More time for ${row.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          {row.extension && (
            <Button variant="danger" onPress={() => void handleTake()}>
              Take it back
            </Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button
            variant="primary"
            isDisabled={until === null || isTooEarly}
            onPress={() => void handleGive()}
          >
            Give more time
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <MomentField
          label="Until"
          value={until}
          timeZone={timeZone}
          onChange={setUntil}
          description={isTooEarly ? 'Choose a time after the deadline of the others.' : undefined}
        />
        <TextField label="Note for staff" value={note} onChange={setNote} multiline rows={2} />
      </div>
    </Dialog>
  );
}
