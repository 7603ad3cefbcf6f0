import { useAssignmentRole } from '#client/assignments/use-assignment-role.ts';
import { NotJudging } from './calibration/NotJudging.tsx';
import { StaffCalibration } from './calibration/StaffCalibration.tsx';
import { StudentCalibration } from './calibration/StudentCalibration.tsx';
import { EditorSkeleton } from './editor/EditorSkeleton.tsx';

type CalibrationPageProps = {
  readonly assignmentId: string;
  /** Of the address; null for the first that is to do. */
  readonly mapId: string | null;
};

/** The maps to try one’s judgement on: students judge them, staff set the reference. */
export function CalibrationPage({ assignmentId, mapId }: CalibrationPageProps) {
  const { asked, load } = useAssignmentRole(assignmentId);
  if (asked.state === 'loading') return <EditorSkeleton />;
  if (asked.state !== 'ready')
    return (
      <NotJudging assignmentId={assignmentId} onRetry={asked.state === 'failed' ? load : null}>
        {asked.why}
      </NotJudging>
    );
  const { role, archivedAt } = asked.value.course;
  if (role === 'student') return <StudentCalibration assignmentId={assignmentId} mapId={mapId} />;
  const mayLead = archivedAt === null && ['instructor', 'administrator'].includes(role);
  return <StaffCalibration assignmentId={assignmentId} mapId={mapId} mayLead={mayLead} />;
}
