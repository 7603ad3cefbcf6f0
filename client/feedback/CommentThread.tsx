import { Ellipsis } from 'lucide-react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { classNames } from '#client/ui/class-names.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import type { PlacedComment } from '#shared/assessment/comment-order.ts';
import { writerWords } from '#shared/assessment/words.ts';
import { CommentNumber } from './CommentNumber.tsx';
import { CommentTalk } from './CommentTalk.tsx';
import styles from './CommentThread.module.css';
import { webAddress } from './comment-draft.ts';
import { FiledUnder } from './FiledUnder.tsx';
import { KindMark } from './KindMark.tsx';
import { PlaceChange } from './PlaceChange.tsx';
import { placeTitle } from './place-words.ts';
import { ReplyList } from './ReplyList.tsx';
import { RichTextView } from './rich/RichTextView.tsx';
import { saidExactly, saidOn } from './said-on.ts';
import { mayChange } from './thread-rights.ts';
import { useCommentActs } from './use-comment-acts.ts';
import { useFeedbackState } from './use-feedback.ts';

type CommentThreadProps = {
  readonly placed: PlacedComment;
  readonly isChosen: boolean;
  /** It is the one that Tab leads to. */
  readonly isReachable: boolean;
  readonly onEdit: (id: string) => void;
  /** Its writer has filed it under another row, where it may be drawn now. */
  readonly onFiled?: (criterionId: string | null) => void;
};

/** A comment with its place, what has become of that, and the talk below it. */
export function CommentThread({ placed, isChosen, isReachable, onEdit, onFiled }: CommentThreadProps) {
  const { comment, number, now } = placed;
  const acts = useCommentActs();
  const graph = useDeskState((state) => state.graph);
  const rubric = useDeskState((state) => state.rubric);
  const title = placeTitle(comment.place, graph);
  const criterion = rubric.criteria.find(({ id }) => id === comment.criterionId)?.title;
  const assessment = useFeedbackState((state) =>
    state.assessments.find(({ id }) => id === comment.assessmentId),
  );
  const today = new Date();
  const link = webAddress(comment.link);
  const isMine = mayChange(comment, assessment);
  // Its author answers; whoever wrote the review reads what they say.
  const isOwnReview = assessment?.type === 'peer' && assessment.assessor.isYou;
  const menu = [
    ...(isMine ? [{ id: 'edit', title: 'Edit…' }] : []),
    ...(comment.writer.isYou ? [{ id: 'bank', title: 'Save to the comment bank' }] : []),
    ...(isMine ? [{ id: 'remove', title: 'Delete' }] : []),
  ];

  function handleMenu(id: string) {
    if (id === 'edit') onEdit(comment.id);
    if (id === 'bank') void acts.saveToBank(comment, criterion ?? '');
    if (id === 'remove') acts.remove(comment);
  }

  return (
    <article
      className={classNames(styles.thread, isChosen && styles.chosen, comment.isDone && styles.done)}
      aria-label={`Comment ${number}, ${comment.kind}, on ${title}`}
      data-thread={comment.id}
      tabIndex={isReachable ? 0 : -1}
    >
      <header className={styles.head}>
        <CommentNumber number={number} />
        <KindMark kind={comment.kind} />
        <span className={styles.writer}>
          {writerWords(comment.writer)} ·{' '}
          <time dateTime={comment.createdAt} title={saidExactly(comment.createdAt)}>
            {saidOn(comment.createdAt, today)}
          </time>
        </span>
        {menu.length > 0 && (
          <MenuButton
            label={`More for comment ${number}`}
            size="small"
            icon={<Ellipsis aria-hidden />}
            items={menu}
            onAction={handleMenu}
          />
        )}
      </header>
      <button type="button" className={styles.place} onClick={() => acts.show(comment)}>
        <span className={styles.placeTitle}>{title}</span>
        {now.type === 'same' && comment.excerpt !== '' && ` ${comment.excerpt}`}
      </button>
      <PlaceChange excerpt={comment.excerpt} now={now} />
      <RichTextView document={comment.body} />
      {comment.nextStep && (
        <p className={styles.next}>
          <strong>Next:</strong> {comment.nextStep}
        </p>
      )}
      {link && (
        <a className={styles.link} href={link} target="_blank" rel="noreferrer noopener">
          {comment.link}
        </a>
      )}
      {isMine && (
        <div className={styles.row}>
          <FiledUnder
            criterionId={comment.criterionId}
            onFile={(row) => {
              acts.file(placed, row);
              onFiled?.(row);
            }}
          />
        </div>
      )}
      {((criterion && !isMine) || comment.isDraft) && (
        <p className={styles.aside}>
          {[
            criterion && !isMine && `Row: ${criterion}`,
            comment.isDraft &&
              (isOwnReview
                ? 'Seen by the author once they get the review'
                : 'Seen by the student once it is released'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {isOwnReview ? <ReplyList comment={comment} /> : <CommentTalk comment={comment} number={number} />}
    </article>
  );
}
