import { useState } from 'react';
import { failureWords } from '#client/api.ts';
import { DeskContext } from '#client/desk/use-desk.ts';
import { calibrationService } from '#client/reviews/calibration/calibration-service.ts';
import { triedWords } from '#client/reviews/calibration/map-words.ts';
import { useJudging } from '#client/reviews/calibration/use-judging.ts';
import { useStill } from '#client/reviews/use-still.ts';
import { Button } from '#client/ui/Button.tsx';
import { withoutReason } from '#shared/reviews/bias.ts';
import type { CalibrationMap } from '#shared/reviews/calibration.ts';
import { EditorSkeleton } from '../editor/EditorSkeleton.tsx';
import styles from './Judging.module.css';
import { JudgingScreen } from './JudgingScreen.tsx';

type ReferenceScreenProps = {
  readonly assignmentId: string;
  readonly map: CalibrationMap;
  /** 1 for the first, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly mayLead: boolean;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly onChange: (map: CalibrationMap) => void;
};

/** A map as the instructor assesses it for the students: a level and a reason for every row. */
export function ReferenceScreen(props: ReferenceScreenProps) {
  const { map } = props;
  const desk = useStill(map.id, map.essay, map.rubric);
  if (!desk) return <EditorSkeleton />;
  return (
    <DeskContext value={desk}>
      <Assessing key={map.id} {...props} />
    </DeskContext>
  );
}

function Assessing({ assignmentId, map, at, of, mayLead, onChange, ...steps }: ReferenceScreenProps) {
  const { rubric, isReady, tried } = map;
  const [trouble, setTrouble] = useState('');
  const [isGiving, setGiving] = useState(false);
  const judging = useJudging(`${map.id} reference`, map.marks, async (marks) => {
    onChange(await calibrationService.put(assignmentId, map.id, { marks: [...marks] }));
  });
  const missing = withoutReason(rubric, judging.marks).map(({ title }) => title);

  async function give(isReadyNow: boolean) {
    if (!mayLead || isGiving) return;
    if (isReadyNow && missing.length > 0)
      return setTrouble(`Give a level and a reason for ${missing.join(', ')} first.`);
    setGiving(true);
    setTrouble('');
    try {
      if (!(await judging.flush()) && isReadyNow) return;
      onChange(await calibrationService.put(assignmentId, map.id, { isReady: isReadyNow }));
    } catch (error) {
      setTrouble(failureWords(isReadyNow ? 'It was not given' : 'It was not taken back', error));
    } finally {
      setGiving(false);
    }
  }

  return (
    <JudgingScreen
      previous={judging.before(steps.previous)}
      next={judging.before(steps.next)}
      title={map.essay.title}
      who={`Calibration map ${at} of ${of} · ${isReady ? 'Students have it' : 'Not given yet'}`}
      back={{ href: `/assignments/${assignmentId}/reviews/calibration`, words: 'Back to calibration' }}
      rubric={rubric}
      marks={judging.marks}
      mayEdit={mayLead}
      saving={mayLead ? judging.saving : null}
      onMark={judging.mark}
      onSubmit={() => !isReady && void give(true)}
      reasonTitle="Reason"
      placeholder="Why this level and no other? Name the place on the map."
      lead={
        <>
          <p>Students judge this map first. Then they see your level and your reason for every row.</p>
          {tried > 0 && (
            <p>
              {triedWords(tried)} You can still correct a level or a reason: they see it, and the figures
              follow it. What they have sent stays.
            </p>
          )}
        </>
      }
      acts={
        mayLead && (
          <>
            {missing.length > 0 && (
              <p className={styles.quiet}>Still without a level or a reason: {missing.join(', ')}.</p>
            )}
            <div className={styles.acts}>
              {isReady ? (
                <Button isPending={isGiving} onPress={() => void give(false)}>
                  Take it back from students
                </Button>
              ) : (
                <Button variant="primary" isPending={isGiving} onPress={() => void give(true)}>
                  Give it to students
                </Button>
              )}
            </div>
            {judging.saving.state === 'refused' && <p role="alert">Not saved yet. {judging.saving.why}</p>}
            {trouble !== '' && <p role="alert">{trouble}</p>}
          </>
        )
      }
    />
  );
}
