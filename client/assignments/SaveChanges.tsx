import { useState } from 'react';
import type { WorkRow } from '#shared/assignments/work.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { counted } from './due-words.ts';

type SaveChangesProps = {
  /** Null while it is not known. */
  readonly works: readonly WorkRow[] | null;
  readonly onSave: (note: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Asks what students are to be told of a change of something they may have begun. */
export function SaveChanges({ works, onSave, onClose }: SaveChangesProps) {
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function handleSave() {
    setBusy(true);
    const isSaved = await onSave(note);
    setBusy(false);
    if (isSaved) onClose();
  }

  return (
    <Dialog
      title="Save the changes"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not yet
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void handleSave()}>
            {note.trim() === '' ? 'Save without a note' : 'Save and tell students'}
          </Button>
        </>
      }
    >
      {works && <p>{worksWords(works)}</p>}
      <TextField
        label="A note to students"
        multiline
        rows={3}
        value={note}
        onChange={(words) => setNote(words.slice(0, 1_000))}
        description="What is different, and what it means for those who have begun. It stands on the assignment’s page."
        autoFocus
        onSubmit={() => void handleSave()}
      />
    </Dialog>
  );
}

/** “12 have begun, 3 of them have handed in.” */
export function worksWords(works: readonly Pick<WorkRow, 'essayId' | 'submission'>[]): string {
  const begun = works.filter(({ essayId }) => essayId !== null).length;
  const handedIn = works.filter(({ submission }) => submission !== null).length;
  if (begun === 0) return 'Nobody has begun yet.';
  const have = (count: number) => (count === 1 ? 'has' : 'have');
  return `${counted(begun, 'student')} ${have(begun)} begun, ${handedIn === 0 ? 'nobody has' : `${handedIn} ${have(handedIn)}`} handed in.`;
}
