import { Star } from 'lucide-react';
import styles from './MyReviews.module.css';

type StarsProps = {
  /** 1-5. */
  readonly value: number;
};

/** How useful somebody found a review; said in words too. */
export function Stars({ value }: StarsProps) {
  return (
    <span className={styles.stars}>
      {places.map((place) => (
        <Star
          key={place}
          aria-hidden
          size={16}
          strokeWidth={1.75}
          fill={place <= value ? 'currentColor' : 'none'}
        />
      ))}{' '}
      {value} of 5 for usefulness
    </span>
  );
}

const places = [1, 2, 3, 4, 5] as const;
