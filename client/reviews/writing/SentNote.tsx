import { type ReactNode, useEffect, useRef } from 'react';
import { useFeedbackState } from '#client/feedback/use-feedback.ts';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import { sentWords } from './sent-words.ts';
import styles from './Writing.module.css';

type SentNoteProps = {
  readonly review: ReviewToWrite;
  /** Change it, the next review. */
  readonly acts: ReactNode;
  /** What one takes from it for one’s own map. */
  readonly children?: ReactNode;
};

/** That a review is sent, whether it can still be changed, and the way on. It comes into sight when it appears. */
export function SentNote({ review, acts, children }: SentNoteProps) {
  const saving = useFeedbackState((state) => state.saving.state);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={note} className={styles.sent}>
      <p className={styles.strong}>{sentWords(review, saving)}</p>
      <div className={styles.acts}>{acts}</div>
      {children}
    </div>
  );
}
