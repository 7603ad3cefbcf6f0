import { type ReactNode, useId, useState } from 'react';
import part from '../../dashboard/PartList.module.css';
import { Button } from '../../ui/Button.tsx';
import styles from './Health.module.css';

export type FlagRow = {
  readonly id: string;
  readonly name: string;
  /** Whose map it is about, where the name is a reviewer’s. */
  readonly on: string | null;
  readonly why: string;
  /** Null: there is nothing to open. */
  readonly onOpen: (() => void) | null;
  readonly action: ReactNode;
};

type FlagListProps = { readonly title: string; readonly note: string; readonly rows: readonly FlagRow[] };

/** More than these are behind a button; on paper all are there. */
const few = 8;

/** Signs of one kind, each with who, why, and what can be done about it. */
export function FlagList({ title, note, rows }: FlagListProps) {
  const [isWhole, setWhole] = useState(false);
  const heading = useId();
  return (
    <section className={part.part} aria-labelledby={heading}>
      <h2 id={heading} className={part.heading}>
        {title} <span className={styles.count}>{rows.length}</span>
      </h2>
      <p className={part.note}>{note}</p>
      <ul className={part.list}>
        {rows.map(({ id, name, on, why, onOpen, action }, at) => {
          const who = on === null ? name : `${name} on ${on}’s map`;
          return (
            <li key={id} className={styles.row} data-later={!isWhole && at >= few}>
              <span className={styles.words}>
                {onOpen ? (
                  <button type="button" className={styles.name} onClick={onOpen}>
                    {who}
                  </button>
                ) : (
                  <span className={styles.plain}>{who}</span>
                )}
                <span className={styles.why}>{why}</span>
              </span>
              {action && <span className={styles.action}>{action}</span>}
            </li>
          );
        })}
      </ul>
      {!isWhole && rows.length > few && (
        <div className={styles.more}>
          <Button variant="quiet" onPress={() => setWhole(true)} label={`Show all ${rows.length}: ${title}`}>
            Show all {rows.length}
          </Button>
        </div>
      )}
    </section>
  );
}
