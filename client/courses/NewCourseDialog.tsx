import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { Course } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Courses.module.css';
import { courseService, troubleOf } from './course-service.ts';

type NewCourseDialogProps = {
  /** Null: a course of its own; else the one that it is a copy of. */
  readonly from: Pick<Course, 'id' | 'title'> | null;
  readonly onMade: (course: Course) => void;
  readonly onClose: () => void;
};

/** Asks for a title and a term, and makes the course. */
export function NewCourseDialog({ from, onMade, onClose }: NewCourseDialogProps) {
  // One id for as long as it is open: what is sent twice makes one course.
  const [id] = useState(nanoid);
  const [title, setTitle] = useState(from?.title ?? '');
  const [term, setTerm] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function handleMake() {
    if (isBusy) return;
    if (title.trim() === '') return setTrouble('Give the course a title.');
    setBusy(true);
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      onMade(
        await (from
          ? courseService.copy(from.id, id, title, term)
          : courseService.make(id, { title, term, timeZone })),
      );
    } catch (error) {
      setTrouble(troubleOf(error));
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={from ? 'Copy to the next term' : 'New course'}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void handleMake()}>
            {from ? 'Make the copy' : 'Make the course'}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {from && (
          <p>
            Sections come along, and assignments as drafts without dates. Nobody of its people does but you.
          </p>
        )}
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          onSubmit={() => void handleMake()}
          error={trouble || undefined}
          autoFocus
        />
        <TextField
          label="Term (optional)"
          placeholder="Autumn 2026"
          value={term}
          onChange={setTerm}
          onSubmit={() => void handleMake()}
        />
      </div>
    </Dialog>
  );
}
