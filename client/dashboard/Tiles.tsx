import { Link } from 'wouter';
import type { ClassFilter } from '#shared/assignments/class-list.ts';
import type { Dashboard } from '#shared/assignments/dashboard.ts';
import { dateWords, lengthWords } from '#shared/assignments/dates.ts';
import styles from './Tiles.module.css';

type TilesProps = { readonly dashboard: Dashboard; readonly now: Date };

type Tile = {
  readonly title: string;
  readonly value: string;
  readonly note?: string;
  /** What of the class list it leads to. */
  readonly filter?: ClassFilter;
};

/** How far the class is; each number that names people leads to them. */
export function Tiles({ dashboard, now }: TilesProps) {
  return (
    <ul className={styles.tiles} aria-label="How far the class is">
      {tilesOf(dashboard, now).map(({ title, value, note, filter }) => (
        <li key={title} className={styles.tile}>
          {filter === undefined ? (
            <span className={styles.title}>{title}</span>
          ) : (
            <Link
              href={`/assignments/${dashboard.assignment.id}${filter === 'all' ? '' : `?filter=${filter}`}`}
              className={styles.title}
            >
              {title}
            </Link>
          )}
          <span className={styles.value}>{value}</span>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </li>
      ))}
    </ul>
  );
}

function tilesOf({ tiles, assignment, students }: Dashboard, now: Date): Tile[] {
  const { inClass, begun, handedIn, late, missing, assessed, released, medianOpenFindings } = tiles;
  const toAssess = students.filter(({ handedInAt, isAssessed }) => handedInAt !== null && !isAssessed).length;
  return [
    {
      title: assignment.grouping === 'group' ? 'Groups' : 'In the class',
      value: `${inClass}`,
      filter: 'all',
    },
    { title: 'Begun', value: `${begun}`, note: `${inClass - begun} not yet`, filter: 'not-started' },
    { title: 'Handed in', value: `${handedIn}`, note: `${toAssess} to assess`, filter: 'to-assess' },
    { title: 'Late', value: `${late}`, filter: 'late' },
    { title: 'Missing', value: `${missing}`, filter: 'missing' },
    { title: 'Assessed', value: `${assessed}` },
    { title: 'Released', value: `${released}`, filter: 'not-released' },
    {
      title: 'Median open findings',
      value: medianOpenFindings === null ? '–' : `${medianOpenFindings}`,
      note: 'a map',
    },
    closing(assignment, now),
  ];
}

function closing({ dueAt, timeZone }: Dashboard['assignment'], now: Date): Tile {
  if (dueAt === null) return { title: 'Closes', value: '–', note: 'no deadline' };
  const left = Date.parse(dueAt) - now.getTime();
  const note = dateWords(dueAt, timeZone, now.toISOString());
  return left > 0
    ? { title: 'Closes in', value: lengthWords(left), note }
    : { title: 'Closed', value: `${lengthWords(-left)} ago`, note };
}
