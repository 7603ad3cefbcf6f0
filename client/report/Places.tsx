import { useState } from 'react';
import { RichTextView } from '#client/feedback/rich/RichTextView.tsx';
import { useFeedback } from '#client/feedback/use-feedback.ts';
import { Button } from '#client/ui/Button.tsx';
import { ComparedWords } from '#client/ui/ComparedWords.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { Comment, Stance } from '#shared/assessment/comment.ts';
import { commentKindWords } from '#shared/assessment/words.ts';
import { orderBetween } from '#shared/graph/order.ts';
import { aroundWords } from '#shared/report/around.ts';
import type { CommentedPlace } from '#shared/report/places.ts';
import type { Report } from '#shared/report/report.ts';
import { nameOf, rangeWords, replyWords } from '#shared/report/words.ts';
import { focusComment, focusPlanLine } from './focus.ts';
import styles from './Report.module.css';

type PlacesProps = { readonly report: Report; readonly isStudent: boolean };

/** Comments by place, each with what has become of the place, and the student’s answers. */
export function Places({ report, isStudent }: PlacesProps) {
  const { places, unplanned, plan } = report;
  if (places.length === 0) return null;
  const last = plan.at(-1)?.item.order ?? null;
  return (
    <section className={styles.section} aria-labelledby="report-comments">
      <h2 id="report-comments" className={styles.heading}>
        Comments by place
      </h2>
      {places.map((place) => (
        <article
          key={place.number}
          id={place.numbers.length > 1 ? undefined : `comment-place-${place.number}`}
          className={styles.place}
          tabIndex={-1}
        >
          <h3 className={styles.subheading}>
            <span className={styles.mark}>{rangeWords(place.numbers)}</span> {place.heading}
          </h3>
          <Excerpt place={place} />
          {aroundWords(place.around).map((words) => (
            <p key={words} className={styles.quiet}>
              {words}
            </p>
          ))}
          {place.comments.map((comment, at) => (
            <CommentView
              key={comment.id}
              number={place.numbers.length > 1 ? (place.numbers[at] ?? null) : null}
              comment={comment}
              isStudent={isStudent}
              isPlanned={!unplanned.some(({ id }) => id === comment.id)}
              lastOrder={last}
            />
          ))}
        </article>
      ))}
    </section>
  );
}

/** What stood there, and the change beside it. */
function Excerpt({ place: { place, excerpt, now } }: { readonly place: CommentedPlace }) {
  if (excerpt === '' || place.type === 'criterion') return null;
  if (now.type === 'same') return <blockquote className={styles.quote}>{excerpt}</blockquote>;
  if (now.type === 'gone')
    return (
      <blockquote className={styles.quote}>
        <del>{excerpt}</del> <span className={styles.quiet}>No longer there.</span>
      </blockquote>
    );
  return (
    <blockquote className={styles.quote}>
      <span className={styles.quiet}>Changed since: </span>
      <ComparedWords then={excerpt} now={now.now} />
    </blockquote>
  );
}

type CommentViewProps = {
  /** Where several stand at one place; the first has the place’s own. */
  readonly number: number | null;
  readonly comment: Comment;
  readonly isStudent: boolean;
  readonly isPlanned: boolean;
  readonly lastOrder: string | null;
};

function CommentView({ number, comment, isStudent, isPlanned, lastOrder }: CommentViewProps) {
  const feedback = useFeedback();
  const [isReplying, setReplying] = useState(false);
  const { id, kind, writer, body, nextStep, link, isDraft, isDone, replies } = comment;
  return (
    <div className={styles.comment}>
      <p
        className={styles.quiet}
        id={number === null ? undefined : `comment-place-${number}`}
        tabIndex={number === null ? undefined : -1}
      >
        {number !== null && <span className={styles.mark}>{number}</span>}{' '}
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
      {/^https?:\/\//i.test(link) ? (
        <a href={link} rel="noreferrer" target="_blank">
          {link}
        </a>
      ) : (
        link !== '' && <p>{link}</p>
      )}
      {replies.map((reply) => (
        <p key={reply.id} className={styles.reply}>
          {replyWords(reply)}
        </p>
      ))}
      <div className={`${styles.actions} ${styles.screenOnly}`} data-comment-acts={id}>
        {!isReplying && (
          <Button
            variant="quiet"
            onPress={() => setReplying(true)}
            label={`Reply to ${commentKindWords[kind]}`}
          >
            Reply
          </Button>
        )}
        {isStudent && !isPlanned && (
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
        <Button variant="quiet" onPress={() => feedback.editComment(id, { isDone: !isDone })}>
          {isDone ? 'Open again' : 'Mark as done'}
        </Button>
      </div>
      {isReplying && (
        <ReplyForm
          comment={comment}
          isStudent={isStudent}
          onClose={() => {
            setReplying(false);
            focusComment(id);
          }}
        />
      )}
    </div>
  );
}

type ReplyFormProps = {
  readonly comment: Comment;
  readonly isStudent: boolean;
  readonly onClose: () => void;
};

const stances: readonly { readonly id: Stance | 'plain'; readonly title: string }[] = [
  { id: 'will-use', title: 'Will use' },
  { id: 'wont-use', title: 'Won’t use' },
  { id: 'plain', title: 'Just reply' },
];

function ReplyForm({ comment, isStudent, onClose }: ReplyFormProps) {
  const feedback = useFeedback();
  const key = `reply ${comment.id}`;
  const kept = feedback.draft(key);
  const [text, setText] = useState(typeof kept === 'string' ? kept : '');
  const [stance, setStance] = useState<Stance | 'plain'>(isStudent ? 'will-use' : 'plain');
  const [error, setError] = useState('');
  function handleSend() {
    if (text.trim() === '')
      return setError(
        stance === 'plain' ? 'Write your answer first.' : 'Give a reason: half a sentence is enough.',
      );
    feedback.addReply(comment.id, { stance: stance === 'plain' ? null : stance, text: text.trim() });
    feedback.setDraft(key, undefined);
    onClose();
  }
  return (
    <div className={styles.replyForm}>
      {isStudent && (
        <Segmented label="What you make of it" items={stances} value={stance} onChange={setStance} />
      )}
      <TextField
        label={labels[stance]}
        value={text}
        error={error || undefined}
        multiline
        rows={2}
        autoFocus
        onChange={(words) => {
          setText(words);
          setError('');
          feedback.setDraft(key, words);
        }}
        onSubmit={handleSend}
      />
      <div className={styles.actions}>
        <Button variant="primary" onPress={handleSend}>
          Reply
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Not now
        </Button>
      </div>
    </div>
  );
}

/** As in the comments beside the map. */
const labels = {
  'will-use': 'I will use this, because …',
  'wont-use': 'I won’t use this, because …',
  plain: 'Reply',
} as const;
