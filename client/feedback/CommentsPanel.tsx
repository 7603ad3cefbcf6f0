import { useContext, useEffect, useRef, useState } from 'react';
import { canComment } from '#client/desk/acts/comment.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { focusSoon, moveFocusWhenDrawn } from '#client/ui/focus-soon.ts';
import type { Place } from '#shared/assessment/comment.ts';
import { excerptAt } from '#shared/assessment/place-now.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { shortText } from '#shared/graph/labels.ts';
import { CommentFilterBar } from './CommentFilterBar.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CommentList } from './CommentList.tsx';
import styles from './CommentsPanel.module.css';
import { unfinishedOf } from './comment-draft.ts';
import { type CommentFilter, everything, listed } from './filter.ts';
import { LostWordsList } from './LostWordsList.tsx';
import { NewCommentButton } from './NewCommentButton.tsx';
import { placeKey, placeTitle } from './place-words.ts';
import { useCommentActs } from './use-comment-acts.ts';
import { FeedbackContext, useFeedback, useFeedbackState } from './use-feedback.ts';
import { useFocusInForm } from './use-focus-in-form.ts';
import { useFollowSelection } from './use-follow-selection.ts';
import { usePlacedComments } from './use-placed-comments.ts';

/** All comments of the open essay, and where they are written. */
export function CommentsPanel() {
  const store = useContext(FeedbackContext);
  return (
    <div className={styles.panel}>
      {store ? <Comments /> : <p className={styles.aside}>Opening the comments …</p>}
    </div>
  );
}

function Comments() {
  const desk = useDesk();
  const feedback = useFeedback();
  const placed = usePlacedComments();
  const { focusThread } = useCommentActs();
  const opened = useFeedbackState((state) => state.state);
  const saving = useFeedbackState((state) => state.saving);
  // What one writes while one assesses belongs to the assessment, and is released with it.
  const assessmentId = useFeedbackState(
    ({ assessments }) =>
      assessments.find(
        ({ type, state, assessor }) => type === 'instructor' && state === 'draft' && assessor.isYou,
      )?.id ?? null,
  );
  const mayComment = useDeskState(canComment);
  const asked = useDeskState((state) => state.commenting);
  const chosen = useDeskState((state) => state.comment);
  const [writing, setWriting] = useState<Place | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [filter, setFilter] = useState<CommentFilter>({ ...everything, isOpenOnly: true });
  const shown = listed(placed, filter);
  /** Where the focus was when the writing began; it goes back there. */
  const origin = useRef<Element | null>(null);
  const form = useRef<HTMLElement>(null);
  useFocusInForm(form, writing);
  useFollowSelection(placed);

  useEffect(() => {
    if (!asked) return;
    setEditing(null);
    origin.current = document.activeElement;
    setWriting({ ...asked }); // asked for again, it is another one: its form takes the focus
    desk.setCommenting(null);
  }, [asked, desk]);

  // What a badge or a key leads to must be seen: a filter that would hide it gives way.
  const [followed, setFollowed] = useState(chosen);
  if (chosen !== followed) {
    setFollowed(chosen);
    if (
      placed.some(({ comment }) => comment.id === chosen) &&
      !shown.some(({ comment }) => comment.id === chosen)
    )
      setFilter(everything);
  }

  function handleDone(id: string | null) {
    setWriting(null);
    const from = origin.current;
    origin.current = null;
    if (id !== null) {
      desk.setComment(id);
      desk.announce(assessmentId === null ? 'Comment added.' : 'Comment added to your assessment.');
    }
    // At once, while the form is still there: the next key may come before the page is drawn again.
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) {
      focusSoon(from);
      return;
    }
    moveFocusWhenDrawn(() => {
      if (id !== null) focusThread(id);
      else desk.viewport.ask('show');
    });
  }

  return (
    <>
      {saving.state === 'offline' && (
        <p role="status" className={styles.offline}>
          {saving.waiting === 1 ? '1 change is' : `${saving.waiting} changes are`} kept on this device until
          the server is back.
        </p>
      )}
      <LostWordsList />
      {writing ? (
        <section ref={form} className={styles.form} aria-label="New comment">
          <WritingHead place={writing} isDraft={assessmentId !== null} />
          <CommentForm
            key={placeKey(writing)}
            place={writing}
            comment={null}
            assessmentId={assessmentId}
            onDone={handleDone}
          />
        </section>
      ) : (
        mayComment && (
          <div className={styles.bar}>
            <NewCommentButton onChoose={setWriting} />
            {unfinishedOf(feedback.drafts()).map(({ place, body, nextStep }) => (
              <Button key={placeKey(place)} variant="quiet" onPress={() => setWriting(place)}>
                Go on with “{shortText({ text: plainOf(body) || nextStep, kind: 'claim' }, 40)}”
              </Button>
            ))}
          </div>
        )
      )}
      {placed.length > 0 && <CommentFilterBar placed={placed} filter={filter} onChange={setFilter} />}
      {shown.length > 0 && <CommentList shown={shown} editing={editing} onEdit={setEditing} />}
      {shown.length === 0 && placed.length > 0 && (
        <EmptyState
          title={filter.isOpenOnly ? 'No open comments here' : 'None of this kind'}
          actions={<Button onPress={() => setFilter(everything)}>Show all {placed.length}</Button>}
        />
      )}
      {placed.length === 0 && !writing && (
        <EmptyState
          title={opened === 'unreachable' ? 'The comments cannot be read now' : 'No comments yet'}
          actions={opened === 'unreachable' && <Button onPress={feedback.refresh}>Try again</Button>}
        >
          {opened === 'unreachable'
            ? 'The server cannot be reached. What you write here is kept on this device.'
            : mayComment &&
              'Select a node, a step or words of the text and press M, or Ctrl+Alt+M in the text. Comments on the whole start here.'}
        </EmptyState>
      )}
    </>
  );
}

type WritingHeadProps = { readonly place: Place; readonly isDraft: boolean };

function WritingHead({ place, isDraft }: WritingHeadProps) {
  const graph = useDeskState((state) => state.graph);
  const text = useDeskState((state) => state.text);
  const rubric = useDeskState((state) => state.rubric);
  const title = placeTitle(place, graph);
  const words = excerptAt(place, graph, text, rubric);
  return (
    <header>
      <h3 className={styles.subtitle}>
        Comment on {place.type === 'essay' ? 'the whole essay' : `this ${title.toLowerCase()}`}
      </h3>
      {words && <p className={styles.excerpt}>{words}</p>}
      <p className={styles.aside}>
        {isDraft
          ? 'Part of your assessment: the student sees it once you release that.'
          : 'Everybody who works on this essay sees it at once.'}
      </p>
    </header>
  );
}
