import { AppError } from '#shared/errors.ts';
import type { Assessment, AssessmentEvent, AssessmentState } from './assessment.ts';

/** What moves an assessment from one state to another. */
export const assessmentActs = ['submit', 'reopen', 'release', 'withdraw'] as const;
export type AssessmentAct = (typeof assessmentActs)[number];

type Step = {
  readonly from: AssessmentState;
  readonly to: AssessmentState;
  readonly event: AssessmentEvent['act'];
};

const steps: Record<AssessmentAct, Step> = {
  submit: { from: 'draft', to: 'submitted', event: 'submitted' },
  reopen: { from: 'submitted', to: 'draft', event: 'reopened' },
  release: { from: 'submitted', to: 'released', event: 'released' },
  withdraw: { from: 'released', to: 'submitted', event: 'withdrawn' },
};

/**
 * Where an act leads; null when it is there already, so that an act can be sent again.
 * @throws assessment-not-draft, assessment-not-submitted, assessment-not-released; self-not-released for a self-assessment
 */
export function stepOf(act: AssessmentAct, { type, state }: Pick<Assessment, 'type' | 'state'>): Step | null {
  const step = steps[act];
  if (type === 'self' && (act === 'release' || act === 'withdraw')) {
    throw new AppError(
      'self-not-released',
      'A self-assessment is seen as soon as it is submitted. Submit it, or reopen it to change it.',
    );
  }
  if (state === step.to) return null;
  if (state !== step.from) throw refusalOf(act, state);
  return step;
}

/** Levels, points and comments are changed in drafts only. @throws assessment-not-draft */
export function assertDraft({ state }: Pick<Assessment, 'state'>) {
  if (state === 'submitted')
    throw new AppError(
      'assessment-not-draft',
      'This assessment is submitted. Reopen it, then change it. Nothing was saved.',
    );
  if (state === 'released')
    throw new AppError(
      'assessment-not-draft',
      'This assessment is released, and others may have read it. Withdraw and reopen it, then change it. Nothing was saved.',
    );
}

/** Whether another round may begin after it: its readers have it. */
export function isFinished({ type, state }: Pick<Assessment, 'type' | 'state'>): boolean {
  return state === 'released' || (type === 'self' && state === 'submitted');
}

function refusalOf(act: AssessmentAct, state: AssessmentState): AppError {
  if (act === 'submit')
    return new AppError(
      'assessment-not-draft',
      'This assessment is released already: it was submitted before.',
    );
  if (act === 'reopen')
    return new AppError(
      'assessment-not-submitted',
      'This assessment is released. Withdraw it, then reopen it.',
    );
  if (act === 'release')
    return new AppError(
      'assessment-not-submitted',
      'This assessment is a draft. Submit it, then release it.',
    );
  return new AppError(
    'assessment-not-released',
    state === 'draft' ? 'This assessment is a draft: nobody has it yet.' : 'This assessment is not released.',
  );
}
