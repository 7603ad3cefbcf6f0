import { useLocation } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import type { ReviewPieceProps } from '../MyReviewsPart.tsx';
import styles from './Calibration.module.css';

/** The way to the maps to try one’s judgement on; nothing where there are none. */
export function CalibrationLine({ mine }: ReviewPieceProps) {
  const [, navigate] = useLocation();
  const { calibration } = mine;
  if (calibration === null) return null;
  const { done, of, isRequired } = calibration;
  const isDone = done >= of;
  // Then it is what comes next, which stands at the head of the page.
  if (isRequired && !isDone && mine.isOpen) return null;
  return (
    <div className={styles.line}>
      <p>
        Try your judgement on {of === 1 ? 'a map' : `${of} maps`} that your instructor has assessed:{' '}
        {isDone ? 'done.' : done === 0 ? 'not begun.' : `${done} of ${of} done.`}
      </p>
      <Button onPress={() => navigate(`/assignments/${mine.assignmentId}/calibration`)}>
        {isDone ? 'Look at it again' : done === 0 ? 'Try your judgement' : 'Go on'}
      </Button>
    </div>
  );
}
