import type { Assessment } from '#shared/assessment/assessment.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ChangedSince.module.css';

type ChangedSinceProps = {
  readonly assessment: Assessment;
  /** The essay’s newest revision. */
  readonly newest: number;
  readonly onMove: (revision: number) => void;
  readonly onBegin: () => void;
};

/** Says that the essay went on after the revision that is assessed, and leads there. */
export function ChangedSince({ assessment, newest, onMove, onBegin }: ChangedSinceProps) {
  const { state, revision, type } = assessment;
  if (newest <= revision) return null;
  const whose = type === 'self' ? 'Your essay' : 'The essay';
  const isFinished = state === 'released' || (type === 'self' && state === 'submitted');
  return (
    <div className={styles.bar} role="status">
      <span>
        {whose} has changed since the version that you {state === 'draft' ? 'are assessing' : 'assessed'}.
        {state === 'submitted' && !isFinished && ' Reopen the assessment to look at the newest version.'}
      </span>
      {state === 'draft' && (
        <Button variant="quiet" onPress={() => onMove(newest)}>
          Look at the newest
        </Button>
      )}
      {isFinished && (
        <Button variant="quiet" onPress={onBegin}>
          Assess the new version
        </Button>
      )}
    </div>
  );
}
