import { Button } from '../ui/Button.tsx';
import { nearDate } from '../ui/near-date.ts';
import table from '../ui/RowTable.module.css';
import { useNow } from '../ui/use-now.ts';
import { actWords, roleOf } from './look-words.ts';
import styles from './Privacy.module.css';
import { useLooks } from './use-looks.ts';

type LooksProps = {
  /** Left out: at everything that one writes, each with its title. */
  readonly essayId?: string | undefined;
};

/** Who of a course’s staff has looked at one’s work, when, and at what. */
export function Looks({ essayId }: LooksProps) {
  const { state, load } = useLooks(essayId);
  const now = useNow();
  if (state.phase === 'loading') return <p role="status">Loading who has looked …</p>;
  if (state.phase === 'failed')
    return (
      <div role="alert" className={styles.stack}>
        <p>{state.trouble}</p>
        <div>
          <Button onPress={() => void load()}>Try again</Button>
        </div>
      </div>
    );
  if (state.looks.length === 0)
    return (
      <p className={styles.note}>
        Nobody yet. Instructors, assistants and observers of a course can look at what you write for it.
      </p>
    );
  return (
    <table className={table.table} aria-label="Who has looked">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col" className={table.detail}>
            When
          </th>
        </tr>
      </thead>
      <tbody>
        {state.looks.map(({ essayId: id, title, name, as, act, at, lastAt }) => (
          <tr key={`${id} ${name} ${act} ${at}`} className={table.row}>
            <th scope="row">
              {name}
              <span className={table.note}>{roleOf(as)}</span>
            </th>
            <td>
              {actWords[act]}
              {essayId === undefined && <span className={table.note}>{title}</span>}
              <span className={table.summary}>{nearDate(lastAt, now)}</span>
            </td>
            <td className={table.detail}>
              <time dateTime={lastAt}>{nearDate(lastAt, now)}</time>
              {lastAt !== at && <span className={table.note}>first {nearDate(at, now)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
