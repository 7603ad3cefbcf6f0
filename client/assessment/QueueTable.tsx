import { type KeyboardEvent, useRef } from 'react';
import { Link } from 'wouter';
import { classNames } from '#client/ui/class-names.ts';
import look from '#client/ui/RowTable.module.css';
import type { QueueRow } from '#shared/assessment/assessment.ts';
import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './QueueTable.module.css';
import { hasChanged, progressOf, progressWords } from './queue.ts';

type QueueTableProps = {
  readonly rows: readonly QueueRow[];
  readonly onRelease: (row: QueueRow) => void;
};

/** The essays of the queue: arrows go through them, Enter opens one, R releases one that is submitted. */
export function QueueTable({ rows, onRelease }: QueueTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);

  function handleKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    const at = links.findIndex((link) => row?.contains(link));
    if (at === -1) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: links.length - 1,
    };
    const next = steps[event.key];
    const here = rows[at];
    if (next !== undefined) links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
    else if (event.key.toLowerCase() === 'r' && here && progressOf(here) === 'submitted') onRelease(here);
    else return;
    event.preventDefault();
  }

  return (
    <table className={look.table} aria-labelledby="to-assess">
      <thead>
        <tr>
          <th scope="col">Essay</th>
          <th scope="col" className={classNames(look.detail, styles.state)}>
            Assessment
          </th>
          <th scope="col" className={classNames(look.detail, styles.findings)}>
            Open findings
          </th>
          <th scope="col" className={classNames(look.actions, styles.acts)}>
            <VisuallyHidden>Release</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={handleKeyDown}>
        {rows.map((row) => (
          <tr key={row.essayId} className={look.row} data-essay={row.essayId}>
            <th scope="row" className={styles.title}>
              <Link href={`/essays/${row.essayId}/assess`} className={look.link}>
                {row.title}
              </Link>
              <span className={look.note}>{row.student}</span>
              <span className={look.summary}>
                {progressWords(row)} · {row.openFindings === 0 ? 'no' : row.openFindings} open{' '}
                {row.openFindings === 1 ? 'finding' : 'findings'}
              </span>
              {hasChanged(row) && <span className={styles.changed}>Changed since</span>}
            </th>
            <td className={classNames(look.detail, styles.state)}>{progressWords(row)}</td>
            <td className={classNames(look.detail, styles.findings)}>
              {row.openFindings === 0 ? 'None' : row.openFindings}
            </td>
            <td className={classNames(look.actions, styles.acts)}>
              {progressOf(row) === 'submitted' && (
                <Button label={`Release ${row.title}`} onPress={() => onRelease(row)}>
                  Release
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
