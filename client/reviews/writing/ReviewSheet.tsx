import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { reviewTitle } from '../my-reviews-words.ts';
import { ReviewWords } from '../received/ReviewWords.tsx';
import styles from './ReviewSheet.module.css';

type ReviewSheetProps = {
  readonly review: ReviewToWrite;
  readonly rubric: Rubric;
  readonly assessment: Assessment;
  readonly comments: readonly Comment[];
};

/** A review as it is printed: all that its writer says, one under the other. It stands in `main`, whose panes it replaces. */
export function ReviewSheet({ review, rubric, assessment, comments }: ReviewSheetProps) {
  const { assignment, essay } = review;
  return (
    <section className={styles.sheet} aria-label="Your review, for print">
      <header>
        <p className={styles.quiet}>{assignment.title}</p>
        <h1 className={styles.title}>{reviewTitle(review, review.review.author, assignment.blind)}</h1>
        <p className={styles.quiet}>
          {[essay.title, assessment.state === 'draft' ? 'not sent yet' : 'sent'].filter(Boolean).join(' · ')}
        </p>
      </header>
      <ReviewWords review={{ assessment, comments, rubric }} />
    </section>
  );
}
