import type { MyReview } from '#shared/reviews/review.ts';
import { Button } from '../ui/Button.tsx';
import styles from './MyReviews.module.css';
import { actOf, becameWords, stateWords } from './my-reviews-words.ts';
import { Stars } from './Stars.tsx';

type ReviewItemProps = {
  readonly review: MyReview;
  /** Something comes first, which is said above the list: none can be begun. */
  readonly isClosed: boolean;
  readonly onOpen: () => void;
};

/** One review that one writes: whose map, how far it is, one button, and what became of it. */
export function ReviewItem({ review, isClosed, onOpen }: ReviewItemProps) {
  const { author, became } = review;
  const act = actOf(review, isClosed);
  const usefulness = became?.usefulness ?? null;
  const words = becameWords(review);
  return (
    <li className={styles.review} data-review={review.id}>
      <div>
        <h3 className={styles.author}>{author}</h3>
        <p className={styles.quiet}>{stateWords(review)}</p>
      </div>
      {act !== null && (
        <Button label={`${act}: the review for ${author}`} onPress={onOpen}>
          {act}
        </Button>
      )}
      {(usefulness !== null || words.length > 0) && (
        <div className={styles.became}>
          {usefulness !== null && (
            <p>
              <Stars value={usefulness} /> {became?.usefulnessNote && `“${became.usefulnessNote}”`}
            </p>
          )}
          {words.length > 0 && <p>{words.join(' ')}</p>}
        </div>
      )}
    </li>
  );
}
