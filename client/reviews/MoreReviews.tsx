import type { MyReviews } from '#shared/reviews/review.ts';
import { Button } from '../ui/Button.tsx';
import styles from './MyReviews.module.css';

type MoreReviewsProps = {
  readonly mine: MyReviews;
  readonly isAsking: boolean;
  readonly trouble: string;
  readonly onAsk: () => void;
};

/** More to review for whoever wants it: it never costs anything. */
export function MoreReviews({ mine, isAsking, trouble, onAsk }: MoreReviewsProps) {
  const { settings, isOpen, noExtraBecause, owed, sent } = mine;
  if (!settings.extra || !isOpen) return null;
  return (
    <div className={styles.extra}>
      {noExtraBecause === null ? (
        <Button isPending={isAsking} onPress={onAsk}>
          {isAsking ? 'Looking for one …' : 'Ask for another map to review'}
        </Button>
      ) : (
        sent >= owed && <p className={styles.quiet}>{noExtraBecause}</p>
      )}
      {trouble !== '' && (
        <p role="alert" className={styles.closed}>
          {trouble}
        </p>
      )}
    </div>
  );
}
