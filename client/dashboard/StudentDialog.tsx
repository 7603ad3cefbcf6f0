import { Link } from 'wouter';
import type { Dashboard, StudentRow } from '#shared/assignments/dashboard.ts';
import { dateWords } from '#shared/assignments/dates.ts';
import { helpWords } from '#shared/assignments/help-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Process } from './Process.tsx';
import styles from './StudentDialog.module.css';

type StudentDialogProps = {
  readonly dashboard: Dashboard;
  readonly student: StudentRow;
  readonly onClose: () => void;
};

/** One person or group: why they may need help, when their map grew, and the ways to their work. */
export function StudentDialog({ dashboard, student, onClose }: StudentDialogProps) {
  const { criteria, mayAssess, assignment } = dashboard;
  const { essayId, reasons, startedAt, handedInAt, isLate } = student;
  const titleOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.title ?? id;
  const when = (at: string) => dateWords(at, assignment.timeZone);
  return (
    <Dialog title={student.name} isOpen onClose={onClose} width="medium">
      <div className={styles.student}>
        <p>
          {startedAt === null ? 'Not begun.' : `Begun ${when(startedAt)}.`}{' '}
          {handedInAt === null
            ? 'Nothing handed in.'
            : `Handed in ${when(handedInAt)}${isLate ? ', late' : ''}.`}
        </p>
        {reasons.length > 0 && (
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason.type}>{helpWords(reason, titleOf)}</li>
            ))}
          </ul>
        )}
        {essayId !== null && (
          <>
            <p className={styles.ways}>
              <Link href={`/essays/${essayId}`}>Open the map</Link>
              {mayAssess && <Link href={`/essays/${essayId}/assess`}>Assess</Link>}
              <Link href={`/essays/${essayId}/report`}>Report</Link>
            </p>
            <Process essayId={essayId} timeZone={assignment.timeZone} />
          </>
        )}
      </div>
    </Dialog>
  );
}
