import { Redirect, useLocation } from 'wouter';
import { calibrationService } from '#client/reviews/calibration/calibration-service.ts';
import { useAsked } from '#client/use-asked.ts';
import type { MapToJudge } from '#shared/reviews/calibration.ts';
import { EditorSkeleton } from '../editor/EditorSkeleton.tsx';
import { NotJudging } from './NotJudging.tsx';
import { isJudged, TryScreen } from './TryScreen.tsx';

type StudentCalibrationProps = { readonly assignmentId: string; readonly mapId: string | null };

/** The maps that a student judges, one at a time; at first the one that is to do. */
export function StudentCalibration({ assignmentId, mapId }: StudentCalibrationProps) {
  const { asked, load, put } = useAsked(assignmentId, calibrationService.mine);
  const [, navigate] = useLocation();
  if (asked.state === 'loading') return <EditorSkeleton />;
  if (asked.state !== 'ready')
    return (
      <NotJudging assignmentId={assignmentId} onRetry={asked.state === 'failed' ? load : null}>
        {asked.why}
      </NotJudging>
    );
  const { maps } = asked.value;
  const map = maps.find(({ id }) => id === mapId) ?? maps.find((each) => !isJudged(each)) ?? maps[0];
  if (!map)
    return (
      <NotJudging assignmentId={assignmentId} title="There is no map to judge yet" onRetry={load}>
        Your instructor has not given one yet. Come back later.
      </NotJudging>
    );
  // The address names it from here on: else sending one would lead to the next before its result is seen.
  if (map.id !== mapId) return <Redirect to={`/assignments/${assignmentId}/calibration/${map.id}`} replace />;
  const at = maps.indexOf(map);
  const go = (other: MapToJudge | undefined) =>
    other ? () => navigate(`/assignments/${assignmentId}/calibration/${other.id}`) : null;
  return (
    <TryScreen
      key={map.id}
      {...{ mine: asked.value, map, onChange: put }}
      previous={go(maps[at - 1])}
      next={go(maps[at + 1])}
    />
  );
}
