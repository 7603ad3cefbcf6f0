import { memo } from 'react';
import type { Dashboard, HeatView, StudentRow } from '#shared/assignments/dashboard.ts';
import { type Heat, heatOf, heatWords } from '#shared/assignments/heat.ts';
import { circles, spreadOf } from '#shared/assignments/level-ranks.ts';
import styles from './HeatMap.module.css';

type HeatRowProps = {
  readonly student: StudentRow;
  readonly criteria: Dashboard['criteria'];
  readonly view: HeatView;
  readonly mayAssess: boolean;
  /** The column that Tab comes to; null in all rows but one. */
  readonly activeColumn: number | null;
  readonly onOpen: (id: string) => void;
};

/** One person or group; not drawn anew while only others change. */
export const HeatRow = memo(function HeatRow(props: HeatRowProps) {
  const { student, criteria, view, mayAssess, activeColumn, onOpen } = props;
  const { id, name, essayId, cells, openFindings } = student;
  const tab = (column: number) => (column === activeColumn ? 0 : -1);
  const spread = widestSpread(student);
  const last = criteria.length + 1;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.name} tabIndex={tab(0)} onClick={() => onOpen(id)}>
          {name}
        </button>
      </th>
      {criteria.map((criterion, index) => {
        const cell = cells[index];
        const heat = cell ? heatOf(cell, criterion, view) : null;
        const words = cell ? heatWords(cell, criterion, view) : '';
        if (essayId === null)
          return (
            <td key={criterion.id} tabIndex={tab(index + 1)} aria-label="not begun">
              <HeatMark heat={null} />
            </td>
          );
        const screen = mayAssess ? '/assess' : '';
        return (
          <td key={criterion.id}>
            <a
              href={`/essays/${essayId}${screen}#criterion=${encodeURIComponent(criterion.id)}`}
              className={styles.cell}
              tabIndex={tab(index + 1)}
              aria-label={words}
              title={words}
            >
              <HeatMark heat={heat} />
            </a>
          </td>
        );
      })}
      <td tabIndex={tab(last)}>{spread === null ? '–' : spread}</td>
      <td tabIndex={tab(last + 1)}>{openFindings ?? '–'}</td>
    </tr>
  );
});

/** A number, a circle and a tint that say the same: nothing hangs on colour. */
export function HeatMark({ heat }: { readonly heat: Heat | null }) {
  if (!heat) return <span className={styles.mark}>–</span>;
  return (
    <span className={styles.mark} data-step={heat.step}>
      {heat.value} <span aria-hidden>{circles[heat.step]}</span>
    </span>
  );
}

/** Of the criterion at which assessors are furthest apart. */
function widestSpread({ cells }: StudentRow): number | null {
  const spreads = cells.flatMap(({ assessors }) => spreadOf(assessors) ?? []);
  return spreads.length === 0 ? null : Math.max(...spreads);
}
