import { Plus, X } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { Section } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Courses.module.css';

type SectionsDialogProps = {
  readonly sections: readonly Section[];
  /** Answers whether it was done. */
  readonly onSave: (sections: Section[]) => Promise<boolean>;
  readonly onClose: () => void;
};

/** The parts of a course with hours of their own. */
export function SectionsDialog({ sections, onSave, onClose }: SectionsDialogProps) {
  const [list, setList] = useState<Section[]>(
    sections.length > 0 ? [...sections] : [{ id: nanoid(), title: '' }],
  );

  async function handleSave() {
    if (await onSave(list.filter(({ title }) => title.trim() !== ''))) onClose();
  }

  return (
    <Dialog
      title="Sections"
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" onPress={() => void handleSave()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.note}>
          Tick people in the list to put them into a section. Whoever is in one that you take away is in none.
        </p>
        {list.map((section, index) => (
          <div key={section.id} className={styles.line}>
            <TextField
              label={`Section ${index + 1}`}
              value={section.title}
              onChange={(title) =>
                setList(list.map((other) => (other === section ? { ...other, title } : other)))
              }
              onSubmit={() => void handleSave()}
              autoFocus={index === list.length - 1}
            />
            <IconButton
              label={`Take away section ${index + 1}`}
              icon={<X aria-hidden />}
              onPress={() => setList(list.filter((other) => other !== section))}
            />
          </div>
        ))}
        <div>
          <Button icon={<Plus aria-hidden />} onPress={() => setList([...list, { id: nanoid(), title: '' }])}>
            One more
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
