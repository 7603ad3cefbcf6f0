import { useRef } from 'react';
import type { EssayListItem } from '#shared/essay/essay.ts';
import { Button } from '../../ui/Button.tsx';
import { exactDate, nearDate } from '../../ui/near-date.ts';
import { useNow } from '../../ui/use-now.ts';
import styles from './DeletedMaps.module.css';
import { keptFor } from './kept-for.ts';

export type DeletedMapsProps = {
  /** At least one. */
  readonly rows: readonly EssayListItem[];
  readonly onRestore: (row: EssayListItem) => void;
};

/** What was deleted and can still be brought back. Closed at first: it is there for whoever looks for it. */
export function DeletedMaps({ rows, onRestore }: DeletedMapsProps) {
  const now = useNow();
  const summary = useRef<HTMLElement>(null);

  function restore(row: EssayListItem) {
    // The pressed button goes with its row; the focus stays near, or stands where the maps begin.
    const next = rows.length > 1 ? summary.current : document.getElementById('main');
    next?.focus();
    onRestore(row);
  }

  return (
    <details className={styles.deleted}>
      <summary ref={summary} className={styles.summary}>
        Recently deleted ({rows.length})
      </summary>
      <ul className={styles.rows}>
        {rows.map((row) => {
          const { id, title, deletedAt } = row.essay;
          return (
            <li key={id} className={styles.row}>
              <div className={styles.words}>
                <p className={styles.title}>{title}</p>
                {deletedAt !== null && (
                  <p className={styles.when}>
                    Deleted{' '}
                    <time dateTime={deletedAt} title={exactDate(deletedAt)}>
                      {nearDate(deletedAt, now)}
                    </time>
                    , {keptFor(deletedAt, now)}
                  </p>
                )}
              </div>
              <Button label={`Bring back ${title}`} onPress={() => restore(row)}>
                Bring back
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
