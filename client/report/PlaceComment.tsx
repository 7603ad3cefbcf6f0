import { CommentTalk } from '#client/feedback/CommentTalk.tsx';
import { webAddress } from '#client/feedback/comment-draft.ts';
import { RichTextView } from '#client/feedback/rich/RichTextView.tsx';
import { useFeedback } from '#client/feedback/use-feedback.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Comment } from '#shared/assessment/comment.ts';
import { commentKindWords } from '#shared/assessment/words.ts';
import { orderBetween } from '#shared/graph/order.ts';
import { nameOf } from '#shared/report/words.ts';
import { focusPlanLine } from './focus-plan-line.ts';
import styles from './Report.module.css';

type PlaceCommentProps = {
  readonly comment: Comment;
  readonly number: number;
  /** One of several at its place: then it has its number for itself. */
  readonly isOneOfSeveral: boolean;
  /** The reader’s plan may take it in. */
  readonly isToPlan: boolean;
  /** Of the plan’s last line. */
  readonly lastOrder: string | null;
};

/** One comment at its place in the report, with the talk below it. */
export function PlaceComment(props: PlaceCommentProps) {
  const { comment, number, isOneOfSeveral, isToPlan, lastOrder } = props;
  const feedback = useFeedback();
  const { id, kind, writer, body, nextStep, link, isDraft, isDone } = comment;
  const address = webAddress(link);
  return (
    <article
      className={styles.comment}
      aria-label={`Comment ${number}, ${kind}`}
      data-thread={id}
      tabIndex={-1}
    >
      <p
        className={styles.quiet}
        id={isOneOfSeveral ? `comment-place-${number}` : undefined}
        tabIndex={isOneOfSeveral ? -1 : undefined}
      >
        {isOneOfSeveral && <span className={styles.mark}>{number}</span>}{' '}
        <strong className={styles.kind}>{commentKindWords[kind]}</strong> · {nameOf(writer)}
        {isDraft && ' · not yet released'}
        {isDone && ' · done'}
      </p>
      <RichTextView document={body} />
      {nextStep !== '' && (
        <p>
          <strong>Next step:</strong> {nextStep}
        </p>
      )}
      {address !== null ? (
        <a href={address} rel="noreferrer noopener" target="_blank">
          {link}
        </a>
      ) : (
        link !== '' && <p>{link}</p>
      )}
      <CommentTalk comment={comment} number={number}>
        {isToPlan && (
          <Button
            variant="quiet"
            onPress={() => {
              const order = orderBetween(lastOrder, null);
              focusPlanLine(feedback.addPlanItem({ commentId: id, text: nextStep, order }));
            }}
          >
            Add to my plan
          </Button>
        )}
      </CommentTalk>
    </article>
  );
}
