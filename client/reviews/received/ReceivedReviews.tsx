import { Link } from 'wouter';
import type { ReceivedReviews as Received } from '#shared/reviews/received.ts';
import { OwnNumbers } from './OwnNumbers.tsx';
import styles from './Received.module.css';
import { ReceivedCard } from './ReceivedCard.tsx';
import { waitingWords } from './received-words.ts';
import { SideBySide } from './SideBySide.tsx';

type ReceivedReviewsProps = {
  readonly received: Received;
  /** @throws Unreachable, Refusal */
  readonly onRate: (id: string, stars: number, note: string) => Promise<void>;
};

/** What classmates have said of one’s map, and what one makes of it. Inside the desk of that essay and its feedback. */
export function ReceivedReviews({ received, onRate }: ReceivedReviewsProps) {
  const { reviews, rubric, own, essayId, numbers } = received;
  // A single review’s levels stand on its card.
  const isSeveral = reviews.length > 1;
  const unrated = reviews.filter(({ usefulness }) => usefulness === null).length;
  const waiting = waitingWords(received);
  if (!rubric) return null;
  return (
    <>
      <div className={styles.lead}>
        {waiting && <p>{waiting}</p>}
        <p>
          Say what you will use and what not, and take what you will do into your{' '}
          <Link href={`/essays/${essayId}/report#report-plan`}>revision plan</Link>.
          {unrated > 0 && ' A review’s levels are shown once you have said how useful it is.'}
        </p>
      </div>
      {reviews.map((review) => (
        <ReceivedCard key={review.id} review={review} rubric={rubric} onRate={onRate} />
      ))}
      {unrated === 0 && (isSeveral || own) && <SideBySide rubric={rubric} reviews={reviews} own={own} />}
      {unrated === 0 && numbers && (isSeveral || numbers.grade) && <OwnNumbers numbers={numbers} />}
    </>
  );
}
