import { ListPlus } from 'lucide-react';
import { Link } from 'wouter';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { CommentTalk } from '#client/feedback/CommentTalk.tsx';
import { KindMark } from '#client/feedback/KindMark.tsx';
import { PlaceChange } from '#client/feedback/PlaceChange.tsx';
import { placeTitle } from '#client/feedback/place-words.ts';
import { RichTextView } from '#client/feedback/rich/RichTextView.tsx';
import { useCommentActs } from '#client/feedback/use-comment-acts.ts';
import { useFeedback, useFeedbackState } from '#client/feedback/use-feedback.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Comment, PlaceNow } from '#shared/assessment/comment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { orderBetween } from '#shared/graph/order.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import styles from './Received.module.css';

type ReceivedCommentProps = {
  readonly comment: Comment;
  /** From 1, within its review. */
  readonly number: number;
  /** What has become of its place. */
  readonly now: PlaceNow;
};

/** A comment of a review with the words it is about; its author says what they make of it, and plans with it. */
export function ReceivedComment({ comment, number, now }: ReceivedCommentProps) {
  const desk = useDesk();
  const feedback = useFeedback();
  const acts = useCommentActs();
  const graph = useDeskState((state) => state.graph);
  const essayId = useDeskState((state) => state.essay.id);
  const rubric = useDeskState((state) => state.rubric);
  const isPlanned = useFeedbackState((state) => state.plan.some(({ commentId }) => commentId === comment.id));
  const lastOrder = useFeedbackState((state) => state.plan.at(-1)?.order ?? null);
  const title = placeTitle(comment.place, graph);
  const row = rubric.criteria.find(({ id }) => id === comment.criterionId)?.title;

  function handlePlan() {
    const text = comment.nextStep || shortWords(plainOf(comment.body), 200);
    feedback.addPlanItem({ commentId: comment.id, text, order: orderBetween(lastOrder, null) });
    // Its button goes.
    acts.focusThread(comment.id);
    desk.announce('Taken into your revision plan. It stands in the report.');
  }

  return (
    <article
      className={styles.comment}
      aria-label={`Comment ${number}, ${comment.kind}, on ${title}`}
      data-thread={comment.id}
      tabIndex={-1}
    >
      <p className={styles.about}>
        <KindMark kind={comment.kind} /> <strong>{title}</strong>
        {row && ` · ${row}`}
      </p>
      {now.type === 'same' && comment.excerpt !== '' && comment.place.type !== 'criterion' && (
        <blockquote className={styles.excerpt} dir="auto">
          {comment.excerpt}
        </blockquote>
      )}
      <PlaceChange excerpt={comment.excerpt} now={now} />
      <RichTextView document={comment.body} />
      {comment.nextStep && (
        <p className={styles.next} dir="auto">
          <strong>Next:</strong> {comment.nextStep}
        </p>
      )}
      <CommentTalk comment={comment} number={number}>
        {isPlanned ? (
          <Link href={`/essays/${essayId}/report#report-plan`} className={styles.planned}>
            In your plan
          </Link>
        ) : (
          comment.kind !== 'strength' && (
            <Button variant="quiet" icon={<ListPlus aria-hidden />} onPress={handlePlan}>
              Take into my plan
            </Button>
          )
        )}
      </CommentTalk>
    </article>
  );
}
