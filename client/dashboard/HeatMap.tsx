import { type MouseEvent, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Dashboard, HeatView, StudentRow } from '#shared/assignments/dashboard.ts';
import { heatViews } from '#shared/assignments/dashboard.ts';
import { medianRow, viewTitles } from '#shared/assignments/heat.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import look from '../ui/GridTable.module.css';
import { SearchField } from '../ui/SearchField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useGridKeys } from '../ui/use-grid-keys.ts';
import { HeatLegend } from './HeatLegend.tsx';
import styles from './HeatMap.module.css';
import { HeatMark, HeatRow } from './HeatRow.tsx';

type HeatMapProps = {
  readonly dashboard: Dashboard;
  /** Tells of one person or group; by id. */
  readonly onOpen: (id: string) => void;
};

/** Everybody at each criterion: a table whose cells the arrow keys go through, each leading to what it speaks of. */
export function HeatMap({ dashboard, onOpen }: HeatMapProps) {
  const { students, criteria, mayAssess, tiles } = dashboard;
  const [view, setView] = useState<HeatView>('findings');
  const [words, setWords] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  // The switch answers at once; three hundred rows follow.
  const shownView = useDeferredValue(view);
  const shown = useMemo(() => rowsWith(students, words, isAsking), [students, words, isAsking]);
  const medians = useMemo(
    () => medianRow({ students: shown, criteria }, shownView),
    [shown, criteria, shownView],
  );
  const open = useCallback((id: string) => onOpen(id), [onOpen]);
  const { grid, stopIn } = useGridKeys(shown.length);

  function handleClick(event: MouseEvent<HTMLTableElement>) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain) return;
    event.preventDefault();
    navigate(link.getAttribute('href') ?? '/');
  }

  return (
    <section className={styles.part} aria-labelledby="heat-heading">
      <h2 id="heat-heading" className={styles.heading}>
        Class by criterion
      </h2>
      <div className={styles.bar}>
        <Segmented
          label="What the cells show"
          items={heatViews.map((id) => ({ id, title: viewTitles[id] }))}
          value={view}
          onChange={setView}
          isTight
        />
        <div className={styles.search}>
          <SearchField label="Find by name" value={words} onChange={setWords} />
        </div>
        <Checkbox label="Only who may need help" value={isAsking} onChange={setAsking} />
      </div>
      <HeatLegend view={view} />
      {shown.length === 0 ? (
        <EmptyState title="Nobody of that kind">
          Take the name or the choice above away to see everybody.
        </EmptyState>
      ) : (
        <div className={look.scroll}>
          <table
            ref={grid.ref}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells the arrow keys go through
            role="grid"
            aria-labelledby="heat-heading"
            className={classNames(look.table, styles.table)}
            onKeyDown={grid.onKeyDown}
            onFocus={grid.onFocus}
            onClick={handleClick}
          >
            <thead>
              <tr>
                <th scope="col" className={look.corner}>
                  {dashboard.assignment.grouping === 'group' ? 'Group' : 'Student'}
                </th>
                {criteria.map(({ id, title }) => (
                  <th key={id} scope="col" title={title}>
                    <span className={classNames(look.criterion, styles.criterion)}>{title}</span>
                  </th>
                ))}
                <th scope="col">Spread</th>
                <th scope="col">Findings</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((student, row) => (
                <HeatRow
                  key={student.id}
                  student={student}
                  criteria={criteria}
                  view={shownView}
                  mayAssess={mayAssess}
                  activeColumn={stopIn(row)}
                  onOpen={open}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Class median</th>
                {criteria.map(({ id }, index) => (
                  <td key={id}>
                    <HeatMark heat={medians[index] ?? null} />
                  </td>
                ))}
                <td />
                <td>{tiles.medianOpenFindings ?? '–'}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <p className={styles.hint}>
        {shown.length === students.length
          ? `All ${students.length}`
          : `${shown.length} of ${students.length}`}
        , by name. Arrow keys move between cells, <kbd>Enter</kbd> opens one.
      </p>
    </section>
  );
}

function rowsWith(students: readonly StudentRow[], words: string, isAsking: boolean): readonly StudentRow[] {
  const wanted = words.trim().toLocaleLowerCase();
  return students.filter(
    ({ name, reasons }) =>
      (!isAsking || reasons.length > 0) && (wanted === '' || name.toLocaleLowerCase().includes(wanted)),
  );
}
