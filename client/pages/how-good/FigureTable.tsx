import type { Figure } from '#shared/draft/figure.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './tables.module.css';

export type FigureTableProps = { readonly figures: readonly Figure[] };

export function FigureTable({ figures }: FigureTableProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Figures of draft maps</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            What
          </th>
          <th scope="col" className={classNames(styles.head, styles.number)}>
            Result
          </th>
          <th scope="col" className={styles.head}>
            Our aim
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row" className={styles.cell}>
              {figure.title}
              <span className={styles.on}>on {figure.on}</span>
            </th>
            <td className={classNames(styles.cell, styles.number)}>{figure.value.toFixed(2)}</td>
            <td className={styles.cell}>{aimWords(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function aimWords({ aim, value }: Figure): string {
  if (!aim) return 'none set';
  const isReached = aim.at === 'least' ? value >= aim.value : value <= aim.value;
  return `at ${aim.at} ${aim.value.toFixed(2)}: ${isReached ? 'reached' : 'not reached'}`;
}
