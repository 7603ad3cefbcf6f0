import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import {
  type HourBoard,
  type HourPhase,
  hourPhases,
  phaseAfter,
  phaseBefore,
} from '#shared/reviews/class-hour.ts';
import { Button } from '../../ui/Button.tsx';
import { BoardColumns } from './BoardColumns.tsx';
import styles from './HourBoard.module.css';
import { HourJoin } from './HourJoin.tsx';
import { HourTime } from './HourTime.tsx';
import { phaseTitles, sentWords } from './hour-words.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { useHourActs } from './use-hour-acts.ts';

type HourBoardProps = {
  readonly assignmentId: string;
  readonly courseId: string;
  readonly board: HourBoard;
  readonly ahead: number;
  readonly isOffline: boolean;
  readonly onBoard: (board: HourBoard) => void;
  readonly onLoad: () => unknown;
};

/** A class in its hour: where it is, who is how far, and the way on for whoever leads. */
export function HourBoardScreen(props: HourBoardProps) {
  const { assignmentId, courseId, board, ahead, isOffline, onBoard, onLoad } = props;
  const [to, setTo] = useState<HourPhase | null>(null);
  const [, navigate] = useLocation();
  const { trouble, isBusy, start, move, setTime } = useHourActs(assignmentId, onBoard, onLoad);
  const { hour, mayLead, students, counts } = board;
  const isRunning = hour !== null && hour.phase !== 'ended';
  const [next, before] = hour ? [phaseAfter(hour.phase), phaseBefore(hour.phase)] : [null, null];
  const missing = students.filter(({ stage }) => stage === null).length;

  /** The numbers of the question are those of now. */
  function ask(phase: HourPhase) {
    onLoad();
    setTo(phase);
  }

  return (
    <div className={styles.board}>
      {hour && (
        <ol className={styles.steps} aria-label="Steps of the hour">
          {hourPhases.slice(0, 4).map((phase) => (
            <li key={phase} aria-current={phase === hour.phase ? 'step' : undefined}>
              {phaseTitles[phase]}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.now}>
        <p className={styles.words}>
          {!hour && 'No class hour has begun. Students who open the assignment wait for it.'}
          {hour?.phase === 'ended' && 'The class hour is over.'}
          {hour && isRunning && <TimeLeft hour={hour} ahead={ahead} isLead />}
          {isRunning && missing > 0 && (
            <span>
              {missing} of {students.length} {missing === 1 ? 'is' : 'are'} not here yet
            </span>
          )}
          {hour && sentWords(hour.phase, counts) !== '' && <span>{sentWords(hour.phase, counts)}</span>}
          {hour && hour.phase !== 'joining' && hour.phase !== 'mapping' && (
            <Link href={`/assignments/${assignmentId}/reviews/health`}>How the reviews go</Link>
          )}
          <span role="status" className={styles.offline}>
            {isOffline ? 'Not connected: the board stands as it was. It is tried again by itself.' : ''}
          </span>
        </p>
        <div className={styles.acts}>
          <Button variant="quiet" onPress={() => navigate(`/assignments/${assignmentId}/hour/screen`)}>
            Show on the projector
          </Button>
          {mayLead && hour && before && (
            <Button variant="quiet" opens="dialog" onPress={() => ask(before)}>
              Back a step
            </Button>
          )}
          {mayLead && isRunning && (
            <Button variant="quiet" opens="dialog" onPress={() => ask('ended')}>
              End the hour
            </Button>
          )}
          {mayLead && hour && next && next !== 'ended' && (
            <Button variant="primary" opens="dialog" isPending={isBusy} onPress={() => ask(next)}>
              Move all to next step
            </Button>
          )}
          {mayLead && !isRunning && (
            <Button variant="primary" isPending={isBusy} onPress={() => void start()}>
              {hour ? 'Start another class hour' : 'Start the class hour'}
            </Button>
          )}
        </div>
      </div>
      {trouble !== '' && <p role="alert">{trouble}</p>}
      {mayLead && hour && isRunning && (
        <HourTime hour={hour} ahead={ahead} onTime={(endsAt, moves) => void setTime(hour, endsAt, moves)} />
      )}
      {(hour === null || hour.phase === 'joining') && (
        <div className={styles.join}>
          <HourJoin courseId={courseId} />
        </div>
      )}
      {hour && <BoardColumns students={students} />}
      {to && hour && (
        <MoveDialog
          {...{ board, to }}
          from={hour.phase}
          onClose={() => setTo(null)}
          onMove={() => {
            setTo(null);
            document.getElementById('main')?.focus({ preventScroll: true });
            void move(hour, to);
          }}
        />
      )}
    </div>
  );
}
