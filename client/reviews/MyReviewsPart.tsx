import { type ComponentType, useId } from 'react';
import { useLocation } from 'wouter';
import type { MyReviews } from '#shared/reviews/review.ts';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/use-now.ts';
import type { Asked } from '../use-asked.ts';
import { AskedOfMe } from './AskedOfMe.tsx';
import { CalibrationLine } from './calibration/CalibrationLine.tsx';
import { ComparisonLine } from './comparisons/ComparisonLine.tsx';
import { MoreReviews } from './MoreReviews.tsx';
import styles from './MyReviews.module.css';
import { ReviewItem } from './ReviewItem.tsx';
import { ReceivedLink } from './received/ReceivedLink.tsx';
import type { useMyReviews } from './use-my-reviews.ts';
import { useSendKept } from './use-send-kept.ts';

type MyReviewsPartProps = {
  /** IANA; of the assignment. */
  readonly timeZone: string;
} & ReturnType<typeof useMyReviews>;

/** Another piece of peer review that a student meets here; each draws nothing where it has nothing to say. */
export type ReviewPieceProps = { readonly mine: MyReviews; readonly reload: () => void };

/** Above the reviews to write: what comes before them. */
const before: readonly ComponentType<ReviewPieceProps>[] = [CalibrationLine];
/** Below them: what comes after. */
const after: readonly ComponentType<ReviewPieceProps>[] = [ReceivedLink, ComparisonLine];

/** Peer review as a student meets it on the assignment’s page: what to review, by when, and what became of it. */
export function MyReviewsPart({ timeZone, ...mine }: MyReviewsPartProps) {
  const { asked, load, askForAnother, isAsking, trouble } = mine;
  const headingId = useId();
  const now = useNow();
  const [, navigate] = useLocation();
  useSendKept(reviewIdsOf(asked), () => void load());
  // Where there is none for this person there is nothing to be told.
  if (asked.state === 'refused') return null;

  const reviews = asked.state === 'ready' ? asked.value.reviews : [];

  async function handleExtra() {
    const id = await askForAnother();
    if (id !== null) navigate(`/reviews/${id}`);
  }

  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        Peer review
      </h2>
      {asked.state === 'loading' && <p className={styles.quiet}>Loading your reviews …</p>}
      {asked.state === 'failed' && (
        <div role="alert" className={styles.failed}>
          <p>Your reviews cannot be shown right now. {asked.why}</p>
          <Button onPress={() => void load()}>Try again</Button>
        </div>
      )}
      {asked.state === 'ready' && (
        <>
          <AskedOfMe mine={asked.value} timeZone={timeZone} now={now} />
          {before.map((Piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a constant list
            <Piece key={at} mine={asked.value} reload={() => void load()} />
          ))}
          {asked.value.closedBecause !== null && <p className={styles.closed}>{asked.value.closedBecause}</p>}
          {reviews.length > 0 && (
            <ul className={styles.list}>
              {reviews.map((review) => (
                <ReviewItem
                  key={review.id}
                  review={review}
                  isClosed={asked.value.closedBecause !== null}
                  onOpen={() => navigate(`/reviews/${review.id}`)}
                />
              ))}
            </ul>
          )}
          <MoreReviews
            mine={asked.value}
            isAsking={isAsking}
            trouble={trouble}
            onAsk={() => void handleExtra()}
          />
          {after.map((Piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a constant list
            <Piece key={at} mine={asked.value} reload={() => void load()} />
          ))}
        </>
      )}
    </section>
  );
}

function reviewIdsOf(asked: Asked<MyReviews>): readonly string[] {
  return asked.state === 'ready' ? asked.value.reviews.map(({ id }) => id) : [];
}
