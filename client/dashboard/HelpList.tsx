import { useState } from 'react';
import type { Dashboard, HelpReason, StudentRow } from '#shared/assignments/dashboard.ts';
import { helpWords, reasonTitles } from '#shared/assignments/help-words.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './HelpList.module.css';
import part from './PartList.module.css';

/** More than these are behind a button. */
const few = 8;

type Choice = 'any' | HelpReason['type'];

type HelpListProps = { readonly dashboard: Dashboard; readonly onOpen: (id: string) => void };

/** Who may need help, by name, with every reason in words: nothing is added up, and nobody stands above another. */
export function HelpList({ dashboard, onOpen }: HelpListProps) {
  const [choice, setChoice] = useState<Choice>('any');
  const [isWhole, setWhole] = useState(false);
  const { students, criteria } = dashboard;
  const asking = students.filter(({ reasons }) => reasons.length > 0);
  const chosen = asking.filter((row) => isOf(row, choice));
  const shown = isWhole ? chosen : chosen.slice(0, few);
  const titleOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.title ?? id;

  return (
    <section className={part.part} aria-labelledby="help-heading">
      <div className={part.head}>
        <h2 id="help-heading" className={part.heading}>
          Who may need help, and why
        </h2>
        {asking.length > 0 && (
          <Select label="Reason" isLabelHidden items={choices(asking)} value={choice} onChange={setChoice} />
        )}
      </div>
      {asking.length === 0 && <p className={part.note}>Nobody, by the reasons that are looked at.</p>}
      <ul className={part.list}>
        {shown.map(({ id, name, reasons }) => (
          <li key={id} className={`${part.row} ${styles.row}`}>
            <button type="button" className={styles.name} onClick={() => onOpen(id)}>
              {name}
            </button>
            <span className={styles.why}>
              {reasons.map((reason) => helpWords(reason, titleOf)).join('; ')}
            </span>
          </li>
        ))}
      </ul>
      {chosen.length > shown.length && (
        <div className={styles.more}>
          <Button variant="quiet" onPress={() => setWhole(true)}>
            Show all {chosen.length}
          </Button>
        </div>
      )}
      <p className={part.note}>By name. Every reason is shown; there is no score behind them.</p>
    </section>
  );
}

function isOf({ reasons }: StudentRow, choice: Choice): boolean {
  return choice === 'any' || reasons.some(({ type }) => type === choice);
}

function choices(asking: readonly StudentRow[]) {
  const types = Object.keys(reasonTitles) as HelpReason['type'][]; // the keys of a record of all of them
  return [
    { id: 'any' as const, title: `Any reason (${asking.length})` },
    ...types.flatMap((id) => {
      const count = asking.filter((row) => isOf(row, id)).length;
      return count === 0 ? [] : [{ id, title: `${reasonTitles[id]} (${count})` }];
    }),
  ];
}
