import { Ellipsis, Plus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { Assignment, AssignmentProgress } from '#shared/assignments/assignment.ts';
import type { CourseRole } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { focusSoon } from '../ui/focus-soon.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import look from '../ui/RowTable.module.css';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { useNow } from '../ui/use-now.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './AssignmentList.module.css';
import type { AssignmentListState } from './assignment-list.ts';
import { distanceWords, momentWords } from './due-words.ts';
import { ownTimeZone } from './own-time-zone.ts';
import { useAssignmentList } from './use-assignment-list.ts';

export type AssignmentListProps = {
  readonly courseId: string;
  /** What the reader is in the course. */
  readonly role: CourseRole;
  readonly isArchived: boolean;
};

/** The assignments of a course: students see those that are published, whoever leads it makes and changes them here. */
export function AssignmentList({ courseId, role, isArchived }: AssignmentListProps) {
  const { list, state } = useAssignmentList(courseId);
  const [, navigate] = useLocation();
  const mayEdit = !isArchived && (role === 'instructor' || role === 'administrator');
  const { notice, rows } = state;

  function handleRemove(row: Assignment) {
    const at = rows.indexOf(row);
    const next = rows[at + 1] ?? rows[at - 1];
    void list.remove(row);
    const link = next && document.querySelector<HTMLElement>(`a[href="${addressOf(next, mayEdit)}"]`);
    const place = link ?? document.getElementById('main');
    if (place) focusSoon(place);
  }

  async function handleDuplicate(row: Assignment) {
    const id = await list.duplicate(row);
    if (id !== null) navigate(`/assignments/${id}/edit`);
  }

  const make = mayEdit && (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      onPress={() => navigate(`/courses/${courseId}/assignments/new`)}
    >
      New assignment
    </Button>
  );

  return (
    <section className={styles.section} aria-label="Assignments">
      {state.phase === 'loading' && <p className={styles.note}>Loading the assignments …</p>}
      {state.phase === 'failed' && (
        <div role="alert">
          <EmptyState
            title="The assignments cannot be shown right now"
            actions={
              <Button variant="primary" onPress={() => void list.load()}>
                Try again
              </Button>
            }
          >
            {state.trouble}
          </EmptyState>
        </div>
      )}
      {state.phase === 'ready' && rows.length === 0 && (
        <div className={styles.empty}>
          <EmptyState title="No assignments yet" actions={make || undefined}>
            {mayEdit
              ? 'An assignment takes about two minutes: a task, what it starts from, a rubric, a date.'
              : 'What your instructor sets stands here.'}
          </EmptyState>
        </div>
      )}
      {state.phase === 'ready' && rows.length > 0 && (
        <>
          {make && <div className={styles.ways}>{make}</div>}
          <AssignmentTable
            rows={rows}
            progress={state.progress}
            mayEdit={mayEdit}
            onRemove={handleRemove}
            onDuplicate={(row) => void handleDuplicate(row)}
          />
        </>
      )}
      <StatusRegion
        notice={notice}
        onUndo={notice?.restores ? () => notice.restores && void list.restore(notice.restores) : undefined}
        onClose={list.hideNotice}
      />
    </section>
  );
}

type TableProps = {
  readonly rows: readonly Assignment[];
  readonly progress: AssignmentListState['progress'];
  readonly mayEdit: boolean;
  readonly onRemove: (row: Assignment) => void;
  readonly onDuplicate: (row: Assignment) => void;
};

function AssignmentTable({ rows, progress, mayEdit, onRemove, onDuplicate }: TableProps) {
  const now = useNow();
  const zone = ownTimeZone();
  const due = ({ dueAt, timeZone }: Assignment) =>
    dueAt === null
      ? 'No deadline'
      : `${momentWords(dueAt, timeZone, now, zone)} · ${distanceWords(dueAt, now)}`;
  return (
    <table className={look.table} aria-label="Assignments">
      <thead>
        <tr>
          <th scope="col">Assignment</th>
          <th scope="col" className={look.detail}>
            Due
          </th>
          {mayEdit && (
            <th scope="col" className={classNames(look.actions)}>
              <VisuallyHidden>What can be done</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={look.row}>
            <th scope="row">
              <Link href={addressOf(row, mayEdit)} className={look.link}>
                {row.title}
              </Link>
              {row.state === 'draft' && <span className={look.note}>Draft, seen by staff only</span>}
              {row.state === 'published' && progress.has(row.id) && (
                <span className={look.note}>{progressWords(progress.get(row.id))}</span>
              )}
              {row.grouping === 'group' && <span className={look.note}>In groups</span>}
              <span className={look.summary}>{due(row)}</span>
            </th>
            <td className={look.detail}>{due(row)}</td>
            {mayEdit && (
              <td className={look.actions}>
                <MenuButton
                  label={`What can be done with ${row.title}`}
                  icon={<Ellipsis aria-hidden />}
                  size="small"
                  items={acts}
                  onAction={(id) => (id === 'delete' ? onRemove(row) : id === 'copy' && onDuplicate(row))}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A draft is gone on with; what is published is looked at. */
function addressOf({ id, state }: Assignment, mayEdit: boolean): string {
  return `/assignments/${id}${mayEdit && state === 'draft' ? '/edit' : ''}`;
}

const acts = [
  { id: 'copy', title: 'Make a copy' },
  { id: 'delete', title: 'Delete' },
] as const;

/** “12 of 60 have begun, 3 have handed in”. */
function progressWords(progress: AssignmentProgress | undefined): string {
  if (!progress) return '';
  const { works, begun, submitted } = progress;
  const have = (count: number) => (count === 1 ? 'has' : 'have');
  return `${begun} of ${works} ${have(begun)} begun, ${submitted} ${have(submitted)} handed in`;
}
