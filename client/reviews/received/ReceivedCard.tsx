import { BadgeCheck } from 'lucide-react';
import { useId, useRef } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { RichTextView } from '#client/feedback/rich/RichTextView.tsx';
import { useFeedbackState } from '#client/feedback/use-feedback.ts';
import { focusSoon, heldFocus, moveFocusWhenDrawn } from '#client/ui/focus-soon.ts';
import { placedComments } from '#shared/assessment/comment-order.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import type { ReceivedReview } from '#shared/reviews/review.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { Levels } from './Levels.tsx';
import styles from './Received.module.css';
import { ReceivedComment } from './ReceivedComment.tsx';
import { dayWords } from './received-words.ts';
import { Usefulness } from './Usefulness.tsx';

type ReceivedCardProps = {
  readonly review: ReceivedReview;
  readonly rubric: Rubric;
  /** @throws Unreachable, Refusal */
  readonly onRate: (id: string, stars: number, note: string) => Promise<void>;
};

/** One review of one’s own map: its words first, then how useful they are, then its levels. */
export function ReceivedCard({ review, rubric, onRate }: ReceivedCardProps) {
  const desk = useDesk();
  const id = useId();
  const levels = useRef<HTMLHeadingElement>(null);
  const { assessment, reviewer, isEndorsed } = review;
  // As the report has them: answers show at once, and are kept on this device.
  const here = useFeedbackState((state) => state.comments);
  const graph = useDeskState((state) => state.graph);
  const text = useDeskState((state) => state.text);
  const live = here.filter(({ assessmentId }) => assessmentId === assessment.id);
  const said = live.length > 0 ? live : review.comments;
  const comments = placedComments(said, { graph, text, rubric });
  const isRated = review.usefulness !== null;
  const says = assessment.overall && plainOf(assessment.overall) !== '' ? assessment.overall : null;

  async function handleRate(stars: number, note: string) {
    const mayMove = heldFocus();
    await onRate(review.id, stars, note);
    if (isRated) return desk.announce('Changed.');
    desk.announce(`Said. ${reviewer}’s levels are shown now.`);
    if (mayMove()) moveFocusWhenDrawn(() => levels.current && focusSoon(levels.current));
  }

  return (
    <article className={styles.card} aria-labelledby={id}>
      <header className={styles.cardHead}>
        <h2 id={id} className={styles.heading}>
          {reviewer}
        </h2>
        <p className={styles.quiet}>Came on {dayWords(review.releasedOn)}</p>
        {isEndorsed && (
          <p className={styles.endorsed}>
            <BadgeCheck aria-hidden size={16} strokeWidth={1.75} /> Your instructor endorses this review
          </p>
        )}
      </header>
      {says ? (
        <div className={styles.overall}>
          <RichTextView document={says} />
        </div>
      ) : (
        comments.length === 0 && <p className={styles.quiet}>{reviewer} wrote no words on the whole.</p>
      )}
      {!isRated && <Levels rubric={rubric} marks={assessment.marks} hasLevels={false} />}
      {comments.length > 0 && (
        <section className={styles.comments} aria-label={`Comments by ${reviewer}`}>
          {comments.map(({ comment, number, now }) => (
            <ReceivedComment key={comment.id} comment={comment} number={number} now={now} />
          ))}
        </section>
      )}
      <Usefulness review={review} onRate={handleRate} />
      {isRated && (
        <section className={styles.section}>
          <h3 ref={levels} tabIndex={-1} className={styles.subheading}>
            {reviewer}’s levels
          </h3>
          <Levels rubric={rubric} marks={assessment.marks} hasLevels />
        </section>
      )}
    </article>
  );
}
