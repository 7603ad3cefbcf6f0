import { useLocation } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import type { ReviewPieceProps } from '../MyReviewsPart.tsx';
import styles from './Comparisons.module.css';

/** The way to pairs of maps to compare; nothing where there are none. */
export function ComparisonLine({ mine }: ReviewPieceProps) {
  const [, navigate] = useLocation();
  const { comparisons } = mine;
  if (comparisons === null || (!comparisons.open && comparisons.done === 0)) return null;
  const { done, open } = comparisons;
  return (
    <div className={styles.line}>
      <p>
        Compare two maps: which answers its strongest objection better?{' '}
        {done > 0 && `You have answered ${done === 1 ? 'one pair' : `${done} pairs`}. `}
        {open ? 'It counts for nothing.' : 'There is no further pair for now.'}
      </p>
      {open && (
        <Button onPress={() => navigate(`/assignments/${mine.assignmentId}/compare`)}>
          Compare two maps
        </Button>
      )}
    </div>
  );
}
