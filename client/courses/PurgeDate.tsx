import { useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import field from '../ui/Field.module.css';
import styles from './Courses.module.css';

type PurgeDateProps = {
  /** ISO 8601 UTC; null: never by itself. */
  readonly purgeAt: string | null;
  readonly onSet: (purgeAt: string | null) => void;
};

/** The day on which everything of a course goes for good. */
export function PurgeDate({ purgeAt, onSet }: PurgeDateProps) {
  const id = useId();
  const [day, setDay] = useState(purgeAt?.slice(0, 10) ?? '');
  return (
    <div className={styles.fields}>
      <div className={field.field}>
        <label htmlFor={id} className={field.label}>
          Delete everything of it on
        </label>
        <input
          id={id}
          type="date"
          className={field.input}
          value={day}
          aria-describedby={`${id}-note`}
          onChange={(event) => setDay(event.target.value)}
        />
        <span id={`${id}-note`} className={field.description}>
          {purgeAt
            ? `On ${new Date(purgeAt).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' })} the course, its assignments and what was handed in go for good.`
            : 'No day is set: it stays until somebody deletes it.'}
        </span>
      </div>
      <div className={styles.ways}>
        <Button isDisabled={day === ''} onPress={() => onSet(`${day}T00:00:00Z`)}>
          Set the day
        </Button>
        {purgeAt && (
          <Button
            variant="quiet"
            onPress={() => {
              setDay('');
              onSet(null);
            }}
          >
            Take it back
          </Button>
        )}
      </div>
    </div>
  );
}
