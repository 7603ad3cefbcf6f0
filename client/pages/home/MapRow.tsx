import { Copy, Download, Ellipsis, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { classNames } from '#client/ui/class-names.ts';
import look from '#client/ui/RowTable.module.css';
import { type EssayListItem, type MemberRole, memberRoles } from '#shared/essay/essay.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { exactDate, nearDate } from '../../ui/near-date.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './MapsTable.module.css';
import type { RowActions } from './MapsTable.tsx';

export type MapRowProps = {
  readonly row: EssayListItem;
  readonly now: Date;
  readonly actions: RowActions;
  /** Empty when it is done for none; null: there is no such column. */
  readonly course: string | null;
};

export function MapRow({ row, now, actions, course }: MapRowProps) {
  const { essay, role, progress, openFindings, nodes, released } = row;
  const acts: Readonly<Record<string, (row: EssayListItem) => void>> = {
    open: actions.onOpen,
    rename: actions.onRename,
    duplicate: actions.onDuplicate,
    export: actions.onExport,
    delete: actions.onDelete,
  };
  return (
    <tr className={look.row}>
      <th scope="row" className={styles.title}>
        <Link href={`/essays/${essay.id}`} className={look.link}>
          {essay.title}
        </Link>
        <span className={classNames(look.detail, look.note)}>
          {nodes === 1 ? '1 node' : `${nodes} nodes`}
        </span>
        <span className={look.summary}>
          {course && `${course} · `}
          {progress.of > 0 &&
            `${progress.done} of ${progress.of} ${progress.of === 1 ? 'check' : 'checks'} · `}
          {openFindings === 0 ? 'no' : openFindings} open {openFindings === 1 ? 'finding' : 'findings'} ·{' '}
          {nearDate(essay.updatedAt, now)}
        </span>
        {role !== 'owner' && <span className={styles.shared}>Shared with you</span>}
        {released > 0 && (
          <Link
            href={`/essays/${essay.id}/report`}
            className={classNames(look.above, styles.feedback)}
            aria-label={`Feedback on ${essay.title}`}
          >
            Feedback
          </Link>
        )}
      </th>
      {course !== null && <td className={classNames(look.detail, styles.course)}>{course}</td>}
      <td className={classNames(look.detail, styles.progress)}>
        {progress.of > 0 && <ProgressBar label="checks" value={progress.done} of={progress.of} />}
      </td>
      <td className={classNames(look.detail, styles.findings)}>
        {openFindings === 0 ? 'None' : openFindings}
      </td>
      <td className={classNames(look.detail, styles.edited)}>
        <time dateTime={essay.updatedAt} title={exactDate(essay.updatedAt)}>
          {nearDate(essay.updatedAt, now)}
        </time>
      </td>
      <td className={look.actions}>
        <MenuButton
          label={`Actions for ${essay.title}`}
          icon={<Ellipsis aria-hidden />}
          items={entries.filter(({ roles }) => roles.includes(role))}
          onAction={(id) => acts[id]?.(row)}
        />
      </td>
    </tr>
  );
}

const writers: readonly MemberRole[] = ['owner', 'editor'];

/** What the server would refuse is not offered. */
const entries = [
  { id: 'open', title: 'Open', icon: <FolderOpen aria-hidden />, section: '', roles: memberRoles },
  { id: 'rename', title: 'Rename…', icon: <Pencil aria-hidden />, section: '', roles: writers },
  { id: 'duplicate', title: 'Duplicate', icon: <Copy aria-hidden />, section: '', roles: memberRoles },
  { id: 'export', title: 'Save as a file', icon: <Download aria-hidden />, section: '', roles: memberRoles },
  { id: 'delete', title: 'Delete', icon: <Trash2 aria-hidden />, section: '', roles: writers.slice(0, 1) },
];
