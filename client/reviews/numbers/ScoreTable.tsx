import { useMemo, useState } from 'react';
import type { ScoreMethod } from '#shared/reviews/score-words.ts';
import type { ClassScores } from '#shared/reviews/scores.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import look from '../../ui/GridTable.module.css';
import { SearchField } from '../../ui/SearchField.tsx';
import { useGridKeys } from '../../ui/use-grid-keys.ts';
import styles from './Numbers.module.css';
import type { Place } from './Numbers.tsx';
import { ScoreRow } from './ScoreRow.tsx';

type ScoreTableProps = {
  readonly scores: ClassScores;
  readonly method: ScoreMethod;
  readonly onOpen: (place: Place) => void;
};

/** Every map at every row of the rubric: a table whose cells the arrow keys go through, each opening what is behind it. */
export function ScoreTable({ scores, method, onOpen }: ScoreTableProps) {
  const { works, criteria, assignment } = scores;
  const [words, setWords] = useState('');
  const [isApart, setApart] = useState(false);
  const shown = useMemo(() => {
    const wanted = words.trim().toLocaleLowerCase();
    return works.filter(
      ({ author, cells, whole }) =>
        (wanted === '' || author.toLocaleLowerCase().includes(wanted)) &&
        (!isApart || [whole, ...cells].some(({ apart }) => apart !== null)),
    );
  }, [works, words, isApart]);
  const { grid, stopIn } = useGridKeys(shown.length);

  return (
    <section className={classNames(styles.part, styles.wide)} aria-labelledby="scores-heading">
      <h2 id="scores-heading" className={styles.heading}>
        Maps by row of the rubric
      </h2>
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchField label="Find by name" value={words} onChange={setWords} />
        </div>
        <Checkbox label="Only where reviewers disagree" value={isApart} onChange={setApart} />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="No map of that kind">
          Take the name or the choice above away to see every map.
        </EmptyState>
      ) : (
        <div className={look.scroll}>
          <table
            ref={grid.ref}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells the arrow keys go through
            role="grid"
            aria-labelledby="scores-heading"
            className={classNames(look.table, styles.table)}
            onKeyDown={grid.onKeyDown}
            onFocus={grid.onFocus}
          >
            <thead>
              <tr>
                <th scope="col" className={look.corner}>
                  {assignment.grouping === 'group' ? 'Map of the group' : 'Map of'}
                </th>
                <th scope="col">Whole</th>
                {criteria.map(({ id, title, most }) => (
                  <th key={id} scope="col" title={title}>
                    <span className={look.criterion}>{title}</span>
                    <span className={styles.most}>of {most}</span>
                  </th>
                ))}
                {method === 'best' && <th scope="col">Reviewers, of 100</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map((work, row) => (
                <ScoreRow
                  key={work.essayId}
                  work={work}
                  criteria={criteria}
                  method={method}
                  activeColumn={stopIn(row)}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.hint}>
        {shown.length === works.length ? `All ${works.length}` : `${shown.length} of ${works.length}`}, by
        name. Below each score: mean ± spread, and how many reviews (n). Arrow keys move between cells,{' '}
        <kbd>Enter</kbd> opens one.
      </p>
    </section>
  );
}
