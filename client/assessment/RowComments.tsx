import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { primaryOf } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { Place } from '#shared/assessment/comment.ts';
import { excerptAt } from '#shared/assessment/place-now.ts';
import { spokenEnd } from '#shared/graph/labels.ts';
import { CommentForm } from '../feedback/CommentForm.tsx';
import { CommentThread } from '../feedback/CommentThread.tsx';
import { placeKey, placeTitle } from '../feedback/place-words.ts';
import { useCommentActs } from '../feedback/use-comment-acts.ts';
import { useFeedback } from '../feedback/use-feedback.ts';
import { useFocusInForm } from '../feedback/use-focus-in-form.ts';
import { usePlacedComments } from '../feedback/use-placed-comments.ts';
import { Button } from '../ui/Button.tsx';
import { moveFocusWhenDrawn } from '../ui/focus-soon.ts';
import styles from './RowComments.module.css';
import { focusRow } from './use-form-keys.ts';

type RowCommentsProps = {
  /** Null for those that are filed under no row. */
  readonly criterionId: string | null;
  readonly assessmentId: string;
  readonly mayEdit: boolean;
  /** What a new comment is about that is written here; null when none is. */
  readonly writing: Place | null;
  readonly onWritten: () => void;
  /** A comment was filed under another row: it opens, without taking the focus. */
  readonly onFiled: (criterionId: string) => void;
};

/** Comments of the assessment that are filed under one row, wherever they are pinned, and where a new one is written. */
export function RowComments(props: RowCommentsProps) {
  const { criterionId, assessmentId, mayEdit, writing, onWritten, onFiled } = props;
  const desk = useDesk();
  const feedback = useFeedback();
  const { focusThread } = useCommentActs();
  const chosen = useDeskState((state) => state.comment);
  const selected = useDeskState(primaryOf);
  const selectedWords = useDeskState((state) => {
    const ref = primaryOf(state);
    return ref ? spokenEnd(state.graph, ref) : '';
  });
  const [editing, setEditing] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLElement>(null);
  useFocusInForm(form, writing);
  const placed = usePlacedComments().filter(
    ({ comment }) => comment.assessmentId === assessmentId && comment.criterionId === criterionId,
  );

  // A comment that is deleted takes the focus with it: its row has it then.
  const before = useRef(placed.length);
  useEffect(() => {
    const isFewer = placed.length < before.current;
    before.current = placed.length;
    if (isFewer && list.current && document.activeElement === document.body) focusRow(list.current);
  }, [placed.length]);

  function handleDone(id: string | null) {
    onWritten();
    if (id === null) return leave();
    desk.announce('Comment added.');
    follow(id);
  }

  /** Back to where the comment was begun. */
  function leave() {
    const isText = writing?.type === 'passage' && desk.textPointer.read(writing.position);
    if (!isText) desk.viewport.ask('show');
  }

  /** To a comment, in whichever row it is now. */
  function follow(id: string) {
    const comment = feedback.getState().comments.find((one) => one.id === id);
    const row = comment?.criterionId ?? null;
    if (row !== null && row !== criterionId) onFiled(row);
    moveFocusWhenDrawn(() => focusThread(id), '[data-criterion]');
  }

  return (
    <div ref={list} className={styles.comments}>
      {placed.length > 0 && <h4 className={styles.title}>Comments</h4>}
      {placed.map((one) =>
        one.comment.id === editing ? (
          <div key={one.comment.id} className={styles.writing}>
            <CommentForm
              place={one.comment.place}
              comment={one.comment}
              assessmentId={assessmentId}
              onDone={() => {
                setEditing(null);
                follow(one.comment.id);
              }}
            />
          </div>
        ) : (
          <CommentThread
            key={one.comment.id}
            placed={one}
            isChosen={one.comment.id === chosen}
            isReachable
            onEdit={setEditing}
            onFiled={() => follow(one.comment.id)}
          />
        ),
      )}
      {mayEdit && writing && (
        <section ref={form} className={styles.writing} aria-label="New comment">
          <WritingHead place={writing} />
          <CommentForm
            key={placeKey(writing)}
            place={writing}
            comment={null}
            row={criterionId}
            assessmentId={assessmentId}
            onDone={handleDone}
          />
        </section>
      )}
      {mayEdit &&
        !writing &&
        (selected ? (
          <div>
            <Button icon={<MessageSquarePlus aria-hidden />} onPress={() => desk.setCommenting(selected)}>
              Comment on {selectedWords}
            </Button>
          </div>
        ) : (
          <>
            <p className={styles.byTouch}>
              To comment on a place, tap it on the map or in the outline, then “Comment” below it.
            </p>
            <p className={styles.hint}>
              To comment on a place, select a node or a step (<kbd>Ctrl ↑</kbd> from a node) and press{' '}
              <kbd>M</kbd>, or words of the text and press <kbd>Ctrl Alt M</kbd>.
            </p>
          </>
        ))}
    </div>
  );
}

function WritingHead({ place }: { readonly place: Place }) {
  const title = useDeskState((state) => placeTitle(place, state.graph));
  const words = useDeskState(({ graph, text, rubric }) => excerptAt(place, graph, text, rubric));
  return (
    <header>
      <h4 className={styles.title}>
        Comment on {place.type === 'essay' ? 'the whole essay' : title.toLowerCase()}
      </h4>
      {words && <p className={styles.excerpt}>{words}</p>}
    </header>
  );
}
