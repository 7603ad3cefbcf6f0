import { useEffect, useState } from 'react';
import { RubricWords } from '#client/rubric/RubricWords.tsx';
import type { RubricRef } from '#shared/essay/essay.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { Refusal, Unreachable } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { assignmentService } from './assignment-service.ts';
import styles from './StudentWork.module.css';

type RubricReadingProps = { readonly rubric: RubricRef; readonly onClose: () => void };

/** The rubric that the work is judged by, to read. */
export function RubricReading({ rubric, onClose }: RubricReadingProps) {
  const { id, version } = rubric;
  const [read, setRead] = useState<Rubric | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let isGone = false;
    assignmentService.rubric({ id, version }).then(
      (found) => !isGone && setRead(found),
      (error: unknown) => {
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
        if (!isGone) setTrouble(error.message);
      },
    );
    return () => {
      isGone = true;
    };
  }, [id, version]);
  return (
    <Dialog
      title={read ? `How it is judged: ${read.title}` : 'How it is judged'}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      {!read && trouble === '' && <p>Loading the rubric …</p>}
      {trouble !== '' && <p role="alert">The rubric cannot be shown right now. {trouble}</p>}
      {read && (
        <div className={styles.rubric}>
          <RubricWords body={read} />
        </div>
      )}
    </Dialog>
  );
}
