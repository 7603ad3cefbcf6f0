import { useState } from 'react';
import { AssessmentForm } from '#client/assessment/AssessmentForm.tsx';
import { ChangedSince } from '#client/assessment/ChangedSince.tsx';
import type { FormKey } from '#client/assessment/form-keys.ts';
import { LastRound } from '#client/assessment/LastRound.tsx';
import { RowComments } from '#client/assessment/RowComments.tsx';
import type { Opened } from '#client/assessment/use-assessing.ts';
import { useAssessmentActs } from '#client/assessment/use-assessment-acts.ts';
import { useWriting } from '#client/assessment/use-writing.ts';
import { SubmittedBar, SubmittedBarToCome } from '#client/class-work/SubmittedBar.tsx';
import type { WorkToAssess } from '#client/class-work/use-work-to-assess.ts';
import { primaryOf } from '#client/desk/acts/selection.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { FeedbackFollower } from '#client/feedback/FeedbackFollower.tsx';
import type { AssessmentTurn } from '#client/feedback/feedback-edit.ts';
import { useFeedbackState } from '#client/feedback/use-feedback.ts';
import { PeerReviews } from '#client/reviews/received/PeerReviews.tsx';
import type { Assessment } from '#shared/assessment/assessment.ts';
import editor from '../editor/Editor.module.css';
import { AssessActs } from './AssessActs.tsx';
import { type AssessDialog, AssessDialogs } from './AssessDialogs.tsx';
import { AssessForms } from './AssessForms.tsx';
import { AssessHeader } from './AssessHeader.tsx';
import { AssessMenu } from './AssessMenu.tsx';
import { AssessPanes } from './AssessPanes.tsx';
import { AssessSwitch } from './AssessSwitch.tsx';
import { ReadOn } from './ReadOn.tsx';
import { stepFrom } from './rows-of-form.ts';
import type { Stack } from './stack.ts';
import { useAssessRoom } from './use-assess-room.ts';
import { useMoved } from './use-moved.ts';
import { useOpenRow } from './use-open-row.ts';
import { useSubmitKey } from './use-submit-key.ts';

type AssessScreenProps = {
  readonly opened: Opened;
  /** The essay’s newest revision. */
  readonly newest: number;
  readonly who: string;
  readonly back: { readonly href: string; readonly words: string };
  readonly stack: Stack | null;
  /** Of a class, what was handed in; null for an essay of no class. `unknown`: of one that is not read yet. */
  readonly work: WorkToAssess | 'unknown' | null;
  /** Levels that the same person gave to other essays. */
  readonly elsewhere: readonly (readonly string[])[];
  readonly onStep: (step: 1 | -1) => void;
  /** To the reviews of one’s own map, which wait for one’s own look. */
  readonly onRead?: (() => void) | undefined;
  /** Shows the assessment anew, at another revision or as a new one. */
  readonly onReopen: () => void;
};

/** One essay under one rubric: text, map and form beside each other, all of it reached without the mouse. */
export function AssessScreen(props: AssessScreenProps) {
  const { assessmentId } = props.opened;
  const assessment = useFeedbackState((state) => state.assessments.find(({ id }) => id === assessmentId));
  if (!assessment) return <main id="main" tabIndex={-1} className={editor.editor} aria-busy="true" />;
  return <Room {...props} assessment={assessment} />;
}

function Room({ assessment, ...props }: AssessScreenProps & { readonly assessment: Assessment }) {
  const { opened, newest, stack, work, onStep } = props;
  const { rubric, assessmentId } = opened;
  const title = useDeskState((state) => state.essay.title);
  const setFor = useDeskState((state) => state.assignment);
  const assessments = useFeedbackState((state) => state.assessments);
  const allComments = useFeedbackState((state) => state.comments);
  const [dialog, setDialog] = useState<AssessDialog | null>(null);
  const { desk, width, page, form, panes, only, setOnly, look, setLook, hasText, focusWords, showOnMap } =
    useAssessRoom();
  const acts = useAssessmentActs(opened, props.onReopen);
  const isDraft = assessment.state === 'draft';

  const { open, openRow, openQuietly } = useOpenRow(form, rubric, assessment);
  const { writing, endWriting } = useWriting({
    open,
    barred: isDraft ? null : 'It is submitted. Reopen it to comment.',
    onAsked: (row) => {
      openQuietly(row);
      setOnly('side');
    },
  });

  useMoved(assessment, rubric, props.onReopen);
  useSubmitKey(() => isDraft && turn('submit'));

  function turn(what: AssessmentTurn) {
    if (acts.turn(what)) form.current?.focus();
  }

  function handleKey(key: FormKey) {
    switch (key.type) {
      case 'level':
        return void (isDraft && open !== null && acts.toggleLevel(open, key.key, form.current));
      case 'criterion':
        return openRow(stepFrom(rubric, open, key.step));
      case 'student':
        return onStep(key.step);
      case 'comment':
        return focusWords();
      case 'release':
        return void (assessment.state === 'submitted' && work === null && turn('release'));
      case 'comment-place': {
        const selected = primaryOf(desk.getState());
        return void (isDraft && selected && desk.setCommenting(selected));
      }
      case 'keys':
        return setDialog('keys');
    }
  }

  const isSelf = assessment.type === 'self';
  const shared = {
    isOfClass: work !== null,
    onNext: stack !== null && stack.next !== null ? () => onStep(1) : undefined,
    onTurn: turn,
  };
  return (
    <main id="main" ref={page} tabIndex={-1} className={editor.editor}>
      <title>{`${isSelf ? 'Self-assessment' : 'Assess'}: ${title} · Groundwork`}</title>
      <div>
        <AssessHeader
          width={width}
          title={title}
          who={[props.who, stateWords[assessment.state]].filter(Boolean).join(' · ')}
          back={props.back}
          stack={stack}
          isDone={!isDraft}
          hasText={hasText}
          look={look}
          onLook={setLook}
          onStep={onStep}
        >
          {setFor && work !== null && work !== 'unknown' && work.assignment.peerReview && (
            <PeerReviews
              assignmentId={setFor.id}
              essayId={assessment.essayId}
              mayLead={
                !setFor.isArchived && (setFor.role === 'instructor' || setFor.role === 'administrator')
              }
            />
          )}
          <AssessActs assessment={assessment} isShort {...shared} />
          <AssessMenu
            assessment={assessment}
            onOpenToAssessors={(isOpen) => acts.edit({ isOpenToAssessors: isOpen })}
            onRubric={work === null ? () => setDialog('rubric') : undefined}
            onKeys={() => setDialog('keys')}
            onHistory={() => setDialog('history')}
          />
        </AssessHeader>
        {work === null && (
          <ChangedSince
            assessment={assessment}
            newest={newest}
            onMove={acts.moveTo}
            onBegin={acts.beginAnew}
          />
        )}
        {work === 'unknown' && <SubmittedBarToCome />}
        {work !== null && work !== 'unknown' && (
          <SubmittedBar
            assessment={assessment}
            work={work}
            newest={newest}
            onChoose={({ id, revision }) => acts.edit({ submissionId: id, revision })}
            onMove={acts.moveTo}
            onBegin={acts.beginAnew}
          />
        )}
        <LastRound assessment={assessment} assessments={assessments} />
      </div>
      <AssessPanes panes={panes}>
        <AssessmentForm
          form={form}
          rubric={rubric}
          assessment={assessment}
          others={assessments.filter(
            ({ id, state }) => id !== assessmentId && (isSelf ? state === 'released' : true),
          )}
          elsewhere={props.elsewhere}
          comments={allComments.filter((comment) => comment.assessmentId === assessmentId)}
          mayEdit={isDraft}
          open={open}
          onOpen={openRow}
          onMark={acts.mark}
          onOverall={(overall) => acts.edit({ overall })}
          onShow={showOnMap}
          onSubmit={() => turn('submit')}
          onKey={handleKey}
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
          lead={!isDraft && props.onRead && <ReadOn onRead={props.onRead} />}
          acts={<AssessActs assessment={assessment} {...shared} />}
        />
      </AssessPanes>
      {width === 'narrow' && <AssessSwitch only={only} hasText={hasText} onChoose={setOnly} />}
      <FeedbackFollower />
      <AssessForms />
      <AssessDialogs
        dialog={dialog}
        opened={opened}
        assessment={assessment}
        onClose={() => setDialog(null)}
        onReopen={props.onReopen}
      />
    </main>
  );
}

const stateWords = { draft: '', submitted: 'Submitted', released: 'Released' } as const;
