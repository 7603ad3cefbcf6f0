import type { LinkCause } from '#shared/draft/figure.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './tables.module.css';

export type LinkCauseTableProps = { readonly causes: readonly LinkCause[] };

export function LinkCauseTable({ causes }: LinkCauseTableProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Links of evidence that differ from the reader’s</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            In the reader’s map it
          </th>
          <th scope="col" className={classNames(styles.head, styles.number)}>
            Missed
          </th>
          <th scope="col" className={classNames(styles.head, styles.number)}>
            Wrong
          </th>
        </tr>
      </thead>
      <tbody>
        {causes.map(({ reader, missed, extra }) => (
          <tr key={reader}>
            <th scope="row" className={styles.cell}>
              {reader}
            </th>
            <td className={classNames(styles.cell, styles.number)}>{missed}</td>
            <td className={classNames(styles.cell, styles.number)}>{extra}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
