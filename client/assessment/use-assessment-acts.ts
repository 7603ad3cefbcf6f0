import { nanoid } from 'nanoid';
import type { Assessment } from '#shared/assessment/assessment.ts';
import { Refusal, Unreachable } from '../api.ts';
import type { AssessmentChange, AssessmentTurn } from '../feedback/feedback-edit.ts';
import { assessmentService } from './assessment-service.ts';
import { levelForKey } from './level-keys.ts';
import { type MarkEdit, markOf } from './marks.ts';
import type { Opened } from './use-assessing.ts';

/** What one does to the open assessment; all of it shows at once and is sent by the essay’s feedback. */
export function useAssessmentActs({ desk, feedback, rubric, assessmentId }: Opened, onReopen: () => void) {
  const now = (): Assessment | undefined =>
    feedback.getState().assessments.find(({ id }) => id === assessmentId);

  function edit(change: AssessmentChange) {
    feedback.editAssessment(assessmentId, change);
  }

  function mark(criterionId: string, change: MarkEdit) {
    const assessment = now();
    if (assessment) edit({ marks: [{ ...markOf(assessment, criterionId), ...change }] });
  }

  return {
    edit,
    mark,
    /** Chooses the level that a number means and leads the focus to it, so that it is said; the same again takes it away. */
    toggleLevel(criterionId: string, key: string, form: HTMLElement | null) {
      const criterion = rubric.criteria.find(({ id }) => id === criterionId);
      const level = criterion && levelForKey(criterion, key);
      const assessment = now();
      if (!criterion || !level || !assessment) return;
      const isAgain = markOf(assessment, criterionId).levelId === level.id;
      mark(criterionId, { levelId: isAgain ? null : level.id, points: null });
      form?.querySelector<HTMLElement>(`[data-level="${CSS.escape(level.id)}"]`)?.focus();
      if (isAgain) desk.announce(`${criterion.title} has no level now.`);
    },
    /** Answers whether there was anything to do. */
    turn(what: AssessmentTurn): boolean {
      const assessment = now();
      if (!assessment) return false;
      feedback.turnAssessment(assessmentId, what);
      desk.announce(doneWords[assessment.type][what]);
      return true;
    },
    /** Goes on with another revision of the essay; the screen follows once that is saved. */
    moveTo(revision: number) {
      edit({ revision });
    },
    /** Another round: a new assessment of the essay as it is now, beside the one that was released. */
    async beginAnew() {
      const assessment = now();
      if (!assessment || assessment.type === 'peer') return;
      try {
        await assessmentService.start(assessment.essayId, nanoid(), assessment.type);
        onReopen();
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
        desk.announce(
          error instanceof Refusal
            ? error.message
            : 'The server cannot be reached. Try again when it is back.',
          'attention',
        );
      }
    },
  };
}

const doneWords = {
  instructor: {
    submit: 'Submitted. The student sees it once it is released.',
    reopen: 'Open again: you can change it.',
    release: 'Released: the student sees it now.',
    withdraw: 'Withdrawn: the student no longer sees it.',
  },
  self: {
    submit: 'Finished. Whoever assesses this essay sees it beside their own.',
    reopen: 'Open again: you can change it.',
    release: 'Released.',
    withdraw: 'Withdrawn.',
  },
  // Where it goes and until when it can be changed stands above the panes.
  peer: {
    submit: 'Done: your review is on its way.',
    reopen: 'Open again: change it, and send it when you are done.',
    release: 'Released.',
    withdraw: 'Withdrawn.',
  },
} as const;
