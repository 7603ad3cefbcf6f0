import { useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import styles from './SourcesPanel.module.css';

type AnnotationProps = { readonly notes: readonly string[] };

/** Above this many characters an annotation is shown from its beginning: a list of sources is looked over, not read. */
const longest = 240;

/** What the student says of a source. */
export function Annotation({ notes }: AnnotationProps) {
  const [isOpen, setOpen] = useState(false);
  const isLong = notes.join(' ').length > longest;
  return (
    <>
      <div className={isLong && !isOpen ? styles.beginning : undefined}>
        {notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      </div>
      {isLong && (
        <div className={styles.more}>
          <Button variant="quiet" onPress={() => setOpen(!isOpen)}>
            {isOpen ? 'Show less' : 'Show the whole annotation'}
          </Button>
        </div>
      )}
    </>
  );
}
