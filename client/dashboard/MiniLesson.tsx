import { useState } from 'react';
import type { TaughtRule } from '#shared/assignments/dashboard.ts';
import { miniLesson } from '#shared/assignments/teach-next.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './MiniLesson.module.css';

type MiniLessonProps = {
  readonly taught: readonly TaughtRule[];
  readonly title: string;
  readonly onClose: () => void;
};

/** What to teach next as a list of words, to be copied into a plan or printed. */
export function MiniLesson({ taught, title, onClose }: MiniLessonProps) {
  const [said, setSaid] = useState('');
  const text = miniLesson(taught, title);

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('The list is copied.');
    } catch {
      setSaid('The browser did not copy it; select the words and copy them.'); // no permission, or no https
    }
  }

  return (
    <Dialog
      title="Mini-lesson list"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={() => window.print()}>
            Print
          </Button>
          <Button variant="primary" autoFocus onPress={() => void handleCopy()}>
            Copy
          </Button>
        </>
      }
    >
      <p className={styles.lesson}>{text}</p>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </Dialog>
  );
}
