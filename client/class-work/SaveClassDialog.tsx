import { useEffect, useState } from 'react';
import { Refusal, Unreachable } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { downloadLink } from '../ui/download.ts';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './ClassWork.module.css';
import { classWorkService } from './class-work-service.ts';

const formats = [
  { id: 'csv', title: 'Spreadsheet' },
  { id: 'canvas-csv', title: 'Canvas' },
] as const;
type Format = (typeof formats)[number]['id'];

type SaveClassDialogProps = { readonly assignmentId: string; readonly onClose: () => void };

/** The class as a file, with what it cannot hold said before it is saved. */
export function SaveClassDialog({ assignmentId, onClose }: SaveClassDialogProps) {
  const [format, setFormat] = useState<Format>('csv');
  const losses = useLosses(assignmentId, format);

  function handleSave() {
    downloadLink(`/api/assignments/${encodeURIComponent(assignmentId)}/export?format=${format}`);
    onClose();
  }

  return (
    <Dialog
      title="Save the class"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button variant="primary" onPress={handleSave}>
            Save the file
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Segmented label="Format" items={formats} value={format} onChange={setFormat} />
        <p className={styles.words}>
          {format === 'csv'
            ? 'One row a student: when it was handed in, levels and points of every criterion, total, comments, open findings. Drafts are left out.'
            : 'Canvas’s file of rubric scores. Drafts are left out.'}
        </p>
        {losses.length > 0 && (
          <>
            <p className={styles.words}>This file cannot hold everything:</p>
            <ul className={styles.losses}>
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}

function useLosses(assignmentId: string, format: Format): readonly string[] {
  const [losses, setLosses] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    setLosses([]);
    classWorkService.losses(assignmentId, format).then(
      (answer) => !isGone && setLosses(answer),
      // Without an answer the file is still saved, or its own failure says why not.
      (error: unknown) => {
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      },
    );
    return () => {
      isGone = true;
    };
  }, [assignmentId, format]);
  return losses;
}
