import { memo } from 'react';
import type { ScoreMethod } from '#shared/reviews/score-words.ts';
import type { ClassScores, WorkScores } from '#shared/reviews/scores.ts';
import styles from './Numbers.module.css';
import type { Place } from './Numbers.tsx';
import { ScoreMark } from './ScoreMark.tsx';

type ScoreRowProps = {
  readonly work: WorkScores;
  readonly criteria: ClassScores['criteria'];
  readonly method: ScoreMethod;
  /** The column that Tab comes to; null in all rows but one. */
  readonly activeColumn: number | null;
  readonly onOpen: (place: Place) => void;
};

/** One map; not drawn anew while only others change. */
export const ScoreRow = memo(function ScoreRow({
  work,
  criteria,
  method,
  activeColumn,
  onOpen,
}: ScoreRowProps) {
  const { essayId, author, cells, whole, reviews } = work;
  const tab = (column: number) => (column === activeColumn ? 0 : -1);
  const all = [{ cell: whole, most: null as number | null, column: -1 }].concat(
    criteria.flatMap(({ most }, column) => {
      const cell = cells[column];
      return cell ? [{ cell, most, column }] : [];
    }),
  );
  return (
    <tr>
      <th scope="row">
        <a href={`/essays/${essayId}/report`} className={`${styles.author} ${styles.work}`} tabIndex={tab(0)}>
          {author}
        </a>
      </th>
      {all.map(({ cell, most, column }) => (
        <td key={column}>
          <button
            type="button"
            className={styles.cell}
            tabIndex={tab(column + 2)}
            onClick={() => onOpen({ essayId, column })}
          >
            <ScoreMark cell={cell} method={method} most={most} />
          </button>
        </td>
      ))}
      {method === 'best' && (
        <td tabIndex={tab(all.length + 1)} className={styles.best}>
          {reviews.length === 0 ? (
            <span>–</span>
          ) : (
            reviews.map(({ id, reviewer, best }) => (
              <span key={id}>
                {reviewer}: {best === null ? 'rows blank' : Math.round(best)}
              </span>
            ))
          )}
        </td>
      )}
    </tr>
  );
});
