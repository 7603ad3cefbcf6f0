import { useLocation } from 'wouter';
import { calibrationService } from '#client/reviews/calibration/calibration-service.ts';
import { useAsked } from '#client/use-asked.ts';
import type { CalibrationMap } from '#shared/reviews/calibration.ts';
import { EditorSkeleton } from '../editor/EditorSkeleton.tsx';
import { NotJudging } from './NotJudging.tsx';
import { ReferenceScreen } from './ReferenceScreen.tsx';

type StaffCalibrationProps = {
  readonly assignmentId: string;
  readonly mapId: string | null;
  readonly mayLead: boolean;
};

/** The maps that the instructor assesses, one at a time. */
export function StaffCalibration({ assignmentId, mapId, mayLead }: StaffCalibrationProps) {
  const { asked, load, put } = useAsked(assignmentId, calibrationService.overview);
  const [, navigate] = useLocation();
  if (asked.state === 'loading') return <EditorSkeleton />;
  if (asked.state !== 'ready')
    return (
      <NotJudging assignmentId={assignmentId} onRetry={asked.state === 'failed' ? load : null}>
        {asked.why}
      </NotJudging>
    );
  const overview = asked.value;
  const { maps } = overview;
  const map = maps.find(({ id }) => id === mapId) ?? (mapId === null ? maps[0] : undefined);
  if (!map)
    return (
      <NotJudging assignmentId={assignmentId} title="There is no such calibration map" onRetry={null}>
        It was taken away, or none was chosen yet. The reviews of the assignment list them.
      </NotJudging>
    );
  const at = maps.indexOf(map);
  const go = (other: CalibrationMap | undefined) =>
    other ? () => navigate(`/assignments/${assignmentId}/calibration/${other.id}`) : null;
  return (
    <ReferenceScreen
      key={map.id}
      {...{ assignmentId, map, mayLead, at: at + 1, of: maps.length }}
      previous={go(maps[at - 1])}
      next={go(maps[at + 1])}
      onChange={(changed) =>
        put({ ...overview, maps: maps.map((each) => (each.id === changed.id ? changed : each)) })
      }
    />
  );
}
