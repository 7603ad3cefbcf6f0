import { useState } from 'react';
import { AssessKeys } from '#client/assessment/AssessKeys.tsx';
import { AssessmentForm } from '#client/assessment/AssessmentForm.tsx';
import { type FormKey, reviewKeyList } from '#client/assessment/form-keys.ts';
import { RowComments } from '#client/assessment/RowComments.tsx';
import type { Opened } from '#client/assessment/use-assessing.ts';
import { useAssessmentActs } from '#client/assessment/use-assessment-acts.ts';
import { useWriting } from '#client/assessment/use-writing.ts';
import { primaryOf } from '#client/desk/acts/selection.ts';
import { FeedbackFollower } from '#client/feedback/FeedbackFollower.tsx';
import { useFeedbackState } from '#client/feedback/use-feedback.ts';
import { HourBar } from '#client/reviews/hour/HourBar.tsx';
import { type amongMine, reviewTitle } from '#client/reviews/my-reviews-words.ts';
import { DeclineDialog } from '#client/reviews/writing/DeclineDialog.tsx';
import { EffortNote } from '#client/reviews/writing/EffortNote.tsx';
import { OwnChange } from '#client/reviews/writing/OwnChange.tsx';
import { PlaceBar } from '#client/reviews/writing/PlaceBar.tsx';
import { ReviewSheet } from '#client/reviews/writing/ReviewSheet.tsx';
import { RowAid } from '#client/reviews/writing/RowAid.tsx';
import { SentNote } from '#client/reviews/writing/SentNote.tsx';
import { useFieldInSight } from '#client/reviews/writing/use-field-in-sight.ts';
import { useLevelsElsewhere } from '#client/reviews/writing/use-levels-elsewhere.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import { AssessForms } from '../assess/AssessForms.tsx';
import { AssessPanes } from '../assess/AssessPanes.tsx';
import { AssessSwitch } from '../assess/AssessSwitch.tsx';
import { stepFrom } from '../assess/rows-of-form.ts';
import { useAssessRoom } from '../assess/use-assess-room.ts';
import { useOpenRow } from '../assess/use-open-row.ts';
import { useSubmitKey } from '../assess/use-submit-key.ts';
import editor from '../editor/Editor.module.css';
import { ReviewActs } from './ReviewActs.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import { ReviewMenu } from './ReviewMenu.tsx';

type ReviewScreenProps = {
  readonly opened: Opened;
  readonly review: ReviewToWrite;
  /** Where it stands among one’s own; null until that is known. */
  readonly among: ReturnType<typeof amongMine>;
  /** To another of one’s reviews, by id. */
  readonly onGo: (reviewId: string) => void;
  readonly onDeclined: () => void;
};

/** Somebody else’s map and text, to be read, and the rubric’s form beside them: all of it reached without the mouse. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { assessmentId } = props.opened;
  const assessment = useFeedbackState((state) => state.assessments.find(({ id }) => id === assessmentId));
  if (!assessment) return <main id="main" tabIndex={-1} className={editor.editor} aria-busy="true" />;
  return <Room {...props} assessment={assessment} />;
}

function Room({ assessment, ...props }: ReviewScreenProps & { readonly assessment: Assessment }) {
  const { opened, review, among, onGo } = props;
  const { rubric, assessmentId } = opened;
  const allComments = useFeedbackState((state) => state.comments);
  const [dialog, setDialog] = useState<'keys' | 'decline' | null>(null);
  const comments = allComments.filter((comment) => comment.assessmentId === assessmentId);
  const isDraft = assessment.state === 'draft';
  const isMarked = comments.length > 0 || assessment.marks.length > 0 || assessment.overall !== null;
  const { desk, width, page, form, panes, only, setOnly, look, setLook, hasText, focusWords, showOnMap } =
    useAssessRoom(isDraft && !isMarked);
  const acts = useAssessmentActs(opened, () => undefined);
  const elsewhere = useLevelsElsewhere(opened);
  useFieldInSight();

  const { open, openRow, openQuietly } = useOpenRow(form, rubric, assessment, isDraft);
  const { writing, endWriting } = useWriting({
    open,
    barred: isDraft ? null : sentBar(review.canReopen),
    onAsked: (row) => {
      openQuietly(row);
      setOnly('side');
    },
  });
  useSubmitKey(() => isDraft && turn('submit'));

  function turn(what: 'submit' | 'reopen') {
    if (!acts.turn(what)) return;
    setOnly('side');
    form.current?.focus();
  }

  function handleStep(step: 1 | -1) {
    const next = step === 1 ? among?.next : among?.previous;
    if (next) onGo(next);
  }

  function handleKey(key: FormKey) {
    switch (key.type) {
      case 'level':
        return void (isDraft && open !== null && acts.toggleLevel(open, key.key, form.current));
      case 'criterion':
        return openRow(stepFrom(rubric, open, key.step));
      case 'student':
        return handleStep(key.step);
      case 'comment':
        return focusWords();
      case 'comment-place': {
        const selected = primaryOf(desk.getState());
        return void (isDraft && selected && desk.setCommenting(selected));
      }
      case 'keys':
        return setDialog('keys');
      case 'release':
        return undefined; // it goes to its author by the assignment's rule
    }
  }

  const { assignment } = review;
  const toDo = among?.toDo;
  const shared = {
    state: assessment.state,
    canReopen: review.canReopen,
    onNext: toDo ? () => onGo(toDo.id) : undefined,
    onSend: () => turn('submit'),
    onReopen: () => turn('reopen'),
  };
  return (
    <main id="main" ref={page} tabIndex={-1} className={editor.editor}>
      <title>{`${reviewTitle(review, review.review.author, assignment.blind)} · Groundwork`}</title>
      <div>
        <ReviewHeader
          width={width}
          review={review}
          among={among}
          isSent={!isDraft}
          hasText={hasText}
          look={look}
          onLook={setLook}
          onStep={handleStep}
        >
          <ReviewActs isShort {...shared} />
          <ReviewMenu
            onDecline={isDraft ? () => setDialog('decline') : null}
            onKeys={() => setDialog('keys')}
          />
        </ReviewHeader>
        <HourBar assignmentId={assignment.id} isShort />
      </div>
      <AssessPanes panes={panes}>
        <AssessmentForm
          form={form}
          rubric={rubric}
          assessment={assessment}
          others={[]}
          elsewhere={elsewhere}
          comments={comments}
          mayEdit={isDraft}
          open={open}
          onOpen={openRow}
          onMark={acts.mark}
          onOverall={(overall) => acts.edit({ overall })}
          onShow={showOnMap}
          onSubmit={() => turn('submit')}
          onKey={handleKey}
          aidOf={(criterion) => isDraft && <RowAid criterion={criterion} assessment={assessment} />}
          commentsOf={(criterionId) => (
            <RowComments
              criterionId={criterionId}
              assessmentId={assessmentId}
              mayEdit={isDraft}
              writing={writing?.criterionId === criterionId ? writing.place : null}
              onWritten={endWriting}
              onFiled={openQuietly}
            />
          )}
          lead={
            !isDraft && (
              <SentNote review={review} acts={<ReviewActs {...shared} />}>
                <OwnChange assignmentId={assignment.id} />
              </SentNote>
            )
          }
          acts={
            isDraft ? (
              <>
                <ReviewActs {...shared} />
                <EffortNote reviewId={review.review.id} before={review.seconds} />
              </>
            ) : null
          }
        />
      </AssessPanes>
      {width === 'narrow' && (
        <div>
          {isDraft && only !== 'side' && <PlaceBar />}
          <AssessSwitch only={only} hasText={hasText} formTitle="Review" onChoose={setOnly} />
        </div>
      )}
      <ReviewSheet review={review} rubric={rubric} assessment={assessment} comments={comments} />
      <FeedbackFollower />
      <AssessForms />
      {dialog === 'keys' && (
        <AssessKeys title="Keys for reviewing" list={reviewKeyList} onClose={() => setDialog(null)} />
      )}
      {dialog === 'decline' && (
        <DeclineDialog
          reviewId={review.review.id}
          hasWords={isMarked}
          onDeclined={props.onDeclined}
          onClose={() => setDialog(null)}
        />
      )}
    </main>
  );
}

function sentBar(canReopen: boolean): string {
  return canReopen
    ? 'The review is sent. Choose “Change it” to comment.'
    : 'The review is sent, and stays as it is.';
}
