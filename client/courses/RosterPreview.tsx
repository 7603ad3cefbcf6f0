import { CircleAlert } from 'lucide-react';
import type { ReadRoster } from '#shared/courses/people-changes.ts';
import type { ColumnMeaning } from '#shared/courses/roster-columns.ts';
import { Select } from '../ui/Select.tsx';
import styles from './RosterPreview.module.css';

type RosterPreviewProps = {
  readonly reading: ReadRoster;
  readonly onMeaning: (column: number, meaning: ColumnMeaning) => void;
};

/** Columns with what they were taken for, and every line; those that cannot be taken come first. */
export function RosterPreview({ reading, onMeaning }: RosterPreviewProps) {
  const { columns, rows } = reading;
  const sorted = [...rows.filter(({ problem }) => problem), ...rows.filter(({ problem }) => !problem)];
  return (
    <div className={styles.preview}>
      {columns.length > 1 && (
        <div className={styles.columns}>
          {columns.slice(0, mostColumns).map(({ meaning, title }, index) => (
            <Select
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={index}
              label={title === '' ? `Column ${index + 1}` : `“${title}”`}
              items={meanings}
              value={meaning}
              onChange={(chosen) => onMeaning(index, chosen)}
            />
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and scrolling needs no mouse */}
      <section className={styles.scroll} tabIndex={0} aria-label="What was understood">
        <table className={styles.table}>
          <thead>
            <tr>
              {['Line', 'Name', 'E-mail', 'Section', 'Group'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ line, name, email, section, group, problem }) => (
              <tr key={line}>
                <td>{line}</td>
                <th scope="row">
                  {name || '–'}
                  {problem && (
                    <span className={styles.problem}>
                      <CircleAlert aria-hidden /> {problem}
                    </span>
                  )}
                </th>
                <td>{email ?? '–'}</td>
                <td>{section ?? '–'}</td>
                <td>{group ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Canvas exports a column for each assignment; people stand in the first ones. */
const mostColumns = 12;

const meanings: readonly { readonly id: ColumnMeaning; readonly title: string }[] = [
  { id: 'name', title: 'Name' },
  { id: 'first', title: 'First name' },
  { id: 'last', title: 'Last name' },
  { id: 'email', title: 'E-mail' },
  { id: 'section', title: 'Section' },
  { id: 'group', title: 'Group' },
  { id: 'pass', title: 'Leave out' },
];
