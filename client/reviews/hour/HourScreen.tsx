import { Link } from 'wouter';
import { type HourBoard, hourStages } from '#shared/reviews/class-hour.ts';
import { classNames } from '../../ui/class-names.ts';
import { HourJoin, LateJoin } from './HourJoin.tsx';
import styles from './HourScreen.module.css';
import { phaseTitles, sentWords, stageTitles } from './hour-words.ts';
import { TimeLeft } from './TimeLeft.tsx';

type HourScreenProps = {
  readonly board: HourBoard;
  readonly ahead: number;
  readonly assignmentId: string;
  readonly courseId: string;
  readonly title: string;
  readonly isOffline: boolean;
};

/** What stands on the projector during a class hour: the step, the time and the way in; how many, and nobody’s name. */
export function HourScreen({ board, ahead, assignmentId, courseId, title, isOffline }: HourScreenProps) {
  const { hour, students, counts } = board;
  return (
    <div className={styles.screen}>
      <p className={styles.course}>
        <Link href={`/assignments/${assignmentId}/hour`}>{title}</Link>
      </p>
      <h1 className={styles.phase}>{hour ? phaseTitles[hour.phase] : 'The class hour begins soon'}</h1>
      {hour && (
        <p className={styles.time}>
          <TimeLeft hour={hour} ahead={ahead} />
        </p>
      )}
      {(hour === null || hour.phase === 'joining') && <HourJoin courseId={courseId} />}
      {hour && (
        <dl className={styles.counts}>
          {hourStages.map((stage) => (
            <div key={stage} className={classNames(hour.phase === phaseOf[stage] && styles.now)}>
              <dt>{stageTitles[stage]}</dt>
              <dd>{students.filter((student) => student.stage === stage).length}</dd>
            </div>
          ))}
        </dl>
      )}
      {hour && sentWords(hour.phase, counts) !== '' && (
        <p className={styles.sent}>{sentWords(hour.phase, counts)}</p>
      )}
      {hour && hour.phase !== 'joining' && hour.phase !== 'ended' && <LateJoin courseId={courseId} />}
      <p role="status" className={styles.offline}>
        {isOffline ? 'Not connected: this stands as it was. It is tried again by itself.' : ''}
      </p>
    </div>
  );
}

const phaseOf = {
  joined: 'joining',
  mapping: 'mapping',
  reviewing: 'reviewing',
  reading: 'reading',
} as const;
