import type { RoleFigure } from '#shared/draft/figure.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './tables.module.css';

export type RoleTableProps = { readonly roles: readonly RoleFigure[] };

export function RoleTable({ roles }: RoleTableProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>How often each kind is right and found</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Kind
          </th>
          <th scope="col" className={classNames(styles.head, styles.number)}>
            Right
          </th>
          <th scope="col" className={classNames(styles.head, styles.number)}>
            Found
          </th>
          <th scope="col" className={classNames(styles.head, styles.number)}>
            Of
          </th>
        </tr>
      </thead>
      <tbody>
        {roles.map(({ role, precision, recall, n }) => (
          <tr key={role}>
            <th scope="row" className={styles.cell}>
              {titleOf(role)}
            </th>
            <td className={classNames(styles.cell, styles.number)}>{precision.toFixed(2)}</td>
            <td className={classNames(styles.cell, styles.number)}>{recall.toFixed(2)}</td>
            <td className={classNames(styles.cell, styles.number)}>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function titleOf(role: string): string {
  return Object.values(kinds).find(({ id }) => id === role)?.title ?? 'None of them';
}
