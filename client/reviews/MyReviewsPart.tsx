import { type ComponentType, useId } from 'react';
import { useLocation } from 'wouter';
import type { MyReviews } from '#shared/reviews/review.ts';
import { distanceWords, dueTone, momentWords } from '../assignments/due-words.ts';
import { ownTimeZone } from '../assignments/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useNow } from '../ui/use-now.ts';
import { CalibrationLine } from './calibration/CalibrationLine.tsx';
import { ComparisonLine } from './comparisons/ComparisonLine.tsx';
import styles from './MyReviews.module.css';
import { askedWords, releaseWords } from './my-reviews-words.ts';
import { ReviewItem } from './ReviewItem.tsx';
import { ReceivedLink } from './received/ReceivedLink.tsx';
import { type MyReviewsLoad, useMyReviews } from './use-my-reviews.ts';
import { useSendKept } from './use-send-kept.ts';

type MyReviewsPartProps = {
  readonly assignmentId: string;
  /** IANA; of the assignment. */
  readonly timeZone: string;
};

/** Another piece of peer review that a student meets here; each draws nothing where it has nothing to say. */
export type ReviewPieceProps = { readonly mine: MyReviews; readonly reload: () => void };

/** Above the reviews to write: what comes before them. */
const before: readonly ComponentType<ReviewPieceProps>[] = [CalibrationLine];
/** Below them: what comes after. */
const after: readonly ComponentType<ReviewPieceProps>[] = [ReceivedLink, ComparisonLine];

/** Peer review as a student meets it on the assignment’s page: what to review, by when, and what became of it. */
export function MyReviewsPart({ assignmentId, timeZone }: MyReviewsPartProps) {
  const { load, reload, askForAnother, isAsking, trouble } = useMyReviews(assignmentId);
  const headingId = useId();
  const now = useNow();
  const [, navigate] = useLocation();
  useSendKept(reviewIdsOf(load), () => void reload());
  // Where there is none for this person there is nothing to be told.
  if (load.state === 'refused') return null;

  const reviews = load.state === 'ready' ? load.mine.reviews : [];
  const next = reviews.find(({ state }) => state === 'begun' || state === 'assigned');

  async function handleExtra() {
    const id = await askForAnother();
    if (id !== null) navigate(`/reviews/${id}`);
  }

  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        Peer review
      </h2>
      {load.state === 'loading' && <p className={styles.quiet}>Loading your reviews …</p>}
      {load.state === 'failed' && (
        <div role="alert" className={styles.failed}>
          <p>Your reviews cannot be shown right now. {load.why}</p>
          <Button onPress={() => void reload()}>Try again</Button>
        </div>
      )}
      {load.state === 'ready' && (
        <>
          <Asked mine={load.mine} timeZone={timeZone} now={now} />
          {before.map((Piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a constant list
            <Piece key={at} mine={load.mine} reload={() => void reload()} />
          ))}
          {load.mine.closedBecause !== null && <p className={styles.closed}>{load.mine.closedBecause}</p>}
          {reviews.length > 0 && (
            <ul className={styles.list}>
              {reviews.map((review) => (
                <ReviewItem
                  key={review.id}
                  review={review}
                  isNext={review.id === next?.id}
                  onOpen={() => navigate(`/reviews/${review.id}`)}
                />
              ))}
            </ul>
          )}
          <Extra mine={load.mine} isAsking={isAsking} trouble={trouble} onAsk={() => void handleExtra()} />
          {after.map((Piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a constant list
            <Piece key={at} mine={load.mine} reload={() => void reload()} />
          ))}
        </>
      )}
    </section>
  );
}

function reviewIdsOf(load: MyReviewsLoad): readonly string[] {
  return load.state === 'ready' ? load.mine.reviews.map(({ id }) => id) : [];
}

type AskedProps = { readonly mine: MyReviews; readonly timeZone: string; readonly now: Date };

/** What is asked, when, and how far one is. */
function Asked({ mine, timeZone, now }: AskedProps) {
  const { settings, isOpen, owed, sent, receivedWhen } = mine;
  const { opensAt, dueAt, schedule } = settings;
  const moment = (at: string) => momentWords(at, timeZone, now, ownTimeZone());
  const isDone = owed > 0 && sent >= owed;
  const isNear = dueAt !== null && !isDone && dueTone(dueAt, now) !== 'plain';
  return (
    <>
      <p>
        {askedWords(settings)} {receivedWhen ?? releaseWords(settings, moment)}
      </p>
      <ul className={styles.facts}>
        {!isOpen && schedule === 'dates' && (
          <li>{opensAt === null ? 'Your instructor gives them out.' : `Given out ${moment(opensAt)}.`}</li>
        )}
        {!isOpen && schedule === 'live' && <li>They are given out in class.</li>}
        {dueAt !== null && (
          <li className={classNames(isNear && styles.near)}>
            {dueTone(dueAt, now) === 'over' ? 'Were due' : 'Due'} {moment(dueAt)}, {distanceWords(dueAt, now)}
            .
          </li>
        )}
        {isOpen && owed > 0 && (
          <li>
            {isDone
              ? `All ${owed === 1 ? 'of yours is' : `${owed} of yours are`} sent.`
              : `${sent} of ${owed} sent.`}
          </li>
        )}
      </ul>
    </>
  );
}

type ExtraProps = {
  readonly mine: MyReviews;
  readonly isAsking: boolean;
  readonly trouble: string;
  readonly onAsk: () => void;
};

/** More to review for whoever wants it: it never costs anything. */
function Extra({ mine, isAsking, trouble, onAsk }: ExtraProps) {
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
