import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { ClassSort, ClassView } from '#shared/assignments/class-list.ts';
import { classNames } from '../ui/class-names.ts';
import look from '../ui/RowTable.module.css';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './ClassTable.module.css';

type ClassTableProps = {
  readonly view: ClassView;
  readonly hasSections: boolean;
  readonly mayLead: boolean;
  readonly onSort: (sort: ClassSort) => void;
  /** R on a row. */
  readonly onRelease: (rowId: string) => void;
  /** The rows. */
  readonly children: ReactNode;
};

/** A class as a table: arrows go through it, Enter opens a row, X chooses it, R releases it. */
export function ClassTable({ view, hasSections, mayLead, onSort, onRelease, children }: ClassTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);

  function handleKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof Element)) return;
    const row = event.target.closest('tr');
    const stops = [...(body.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const at = stops.findIndex((stop) => row?.contains(stop));
    if (at === -1 || !row) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      j: at + 1,
      ArrowUp: at - 1,
      k: at - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) stops[Math.min(stops.length - 1, Math.max(0, next))]?.focus();
    else if (mayLead && event.key === 'r') onRelease(row.dataset.work ?? '');
    else if (mayLead && event.key === 'x') row.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    else return;
    event.preventDefault();
  }

  const heading = (sort: ClassSort, title: string, isDetail = true) => (
    <SortHeading view={view} sort={sort} title={title} isDetail={isDetail} onSort={onSort} />
  );
  return (
    <table className={look.table} aria-label="Work of the class">
      <thead>
        <tr>
          {mayLead && (
            <th scope="col" className={styles.choose}>
              <VisuallyHidden>Chosen</VisuallyHidden>
            </th>
          )}
          {heading('name', 'Name', false)}
          {hasSections && heading('section', 'Section')}
          {heading('state', 'State')}
          {heading('handed-in', 'Handed in')}
          {heading('findings', 'Open findings')}
          {heading('assessed', 'Assessed')}
          <th scope="col" className={look.detail}>
            Feedback
          </th>
          <th scope="col" className={look.actions}>
            <VisuallyHidden>What can be done</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={handleKeyDown}>
        {children}
      </tbody>
    </table>
  );
}

type SortHeadingProps = {
  readonly view: ClassView;
  readonly sort: ClassSort;
  readonly title: string;
  readonly isDetail: boolean;
  readonly onSort: (sort: ClassSort) => void;
};

function SortHeading({ view, sort, title, isDetail, onSort }: SortHeadingProps) {
  const isOn = view.sort === sort;
  const Arrow = view.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={classNames(isDetail && look.detail)}
      aria-sort={isOn ? (view.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(sort)}>
        {title}
        {isOn && <Arrow aria-hidden size={14} strokeWidth={1.75} />}
      </button>
    </th>
  );
}
