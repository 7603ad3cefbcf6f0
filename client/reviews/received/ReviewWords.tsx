import { KindMark } from '#client/feedback/KindMark.tsx';
import { RichTextView } from '#client/feedback/rich/RichTextView.tsx';
import type { Comment } from '#shared/assessment/comment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { writerWords } from '#shared/assessment/words.ts';
import type { StaffReview } from '#shared/reviews/received.ts';
import { Levels } from './Levels.tsx';
import styles from './Received.module.css';

type ReviewWordsProps = {
  readonly review: Pick<StaffReview, 'assessment' | 'rubric'> & { readonly comments: readonly Comment[] };
};

/** All that a review says, to be read: levels, words, comments with what was answered. */
export function ReviewWords({ review: { assessment, comments, rubric } }: ReviewWordsProps) {
  if (!assessment) return <p>It is not sent yet. What is being written is its reviewer’s alone.</p>;
  const says = assessment.overall && plainOf(assessment.overall) !== '' ? assessment.overall : null;
  return (
    <>
      {says && <RichTextView document={says} />}
      <Levels rubric={rubric} marks={assessment.marks} hasLevels />
      {comments.length === 0 && <p className={styles.quiet}>No comments.</p>}
      <div className={styles.comments}>
        {comments.map((comment) => (
          <article key={comment.id} className={styles.comment} aria-label={`A ${comment.kind}`}>
            <p className={styles.about}>
              <KindMark kind={comment.kind} />
            </p>
            {comment.excerpt !== '' && (
              <blockquote className={styles.excerpt} dir="auto">
                {comment.excerpt}
              </blockquote>
            )}
            <RichTextView document={comment.body} />
            {comment.nextStep && (
              <p className={styles.next} dir="auto">
                <strong>Next:</strong> {comment.nextStep}
              </p>
            )}
            {comment.replies.length > 0 && (
              <ul className={styles.replies} aria-label="Replies">
                {comment.replies.map(({ id, writer, stance, text }) => (
                  <li key={id}>
                    <strong>
                      {writerWords(writer)}
                      {stance && (stance === 'will-use' ? ', will use' : ', won’t use')}:
                    </strong>{' '}
                    {text}
                  </li>
                ))}
              </ul>
            )}
          </article>
        ))}
      </div>
    </>
  );
}
