import { Link } from 'wouter';
import type { MyReviews } from '#shared/reviews/review.ts';
import styles from './Received.module.css';

type ReceivedLinkProps = { readonly mine: Pick<MyReviews, 'assignmentId' | 'received' | 'expected'> };

/** The way to the reviews of one’s own map; nothing where none is there and none is on its way. */
export function ReceivedLink({ mine: { assignmentId, received, expected } }: ReceivedLinkProps) {
  if (received + expected === 0) return null;
  const all = received + expected;
  const words =
    received === 0
      ? `Reviews of your map: ${expected} on ${expected === 1 ? 'its' : 'their'} way`
      : received === all
        ? `${received} ${received === 1 ? 'review' : 'reviews'} of your map`
        : `${received} of ${all} reviews of your map`;
  return (
    <p className={styles.link}>
      <Link href={`/assignments/${assignmentId}/received`}>{words}</Link>
    </p>
  );
}
