import type { MemberRole } from '#shared/essay/essay.ts';
import type { Assessment } from './assessment.ts';

/** Somebody who may read the essay, as they stand to it. */
export type Reader = {
  readonly id: string;
  readonly role: MemberRole;
  /** Leads the course that the essay is done for. */
  readonly isLead?: boolean;
  /** Assesses it a second time, for moderation, and has not finished: sees nobody else’s judgement. */
  readonly isBlind?: boolean;
};

/** As much of an assessment as says who sees it. */
export type SeenAssessment = Pick<Assessment, 'type' | 'state' | 'isOpenToAssessors'> & {
  readonly assessorId: string;
};

export type SeenComment = { readonly writerId: string; readonly assessment: SeenAssessment | null };

/** The student: who writes the essay. */
export function isStudent({ role }: Reader): boolean {
  return role === 'owner' || role === 'editor';
}

/** Of an essay that is done for a class only its staff read it without writing it. */
function isStaff({ role }: Reader): boolean {
  return role === 'assessor' || role === 'reader';
}

/**
 * Who sees an assessment. A self-assessment: the students, and the assessors once it is submitted. A classmate’s review:
 * the classmate, staff once it is sent, the students once it is released. Any other: its assessor; other assessors where
 * it is open to them; whoever leads the course once it is submitted; everybody on the essay once it is released. Second
 * assessors see no other before they have finished theirs.
 */
export function seesAssessment(reader: Reader, assessment: SeenAssessment): boolean {
  const { type, state, assessorId, isOpenToAssessors } = assessment;
  if (assessorId === reader.id) return true;
  if (type === 'self') return isStudent(reader) || (reader.role === 'assessor' && state !== 'draft');
  if (reader.isBlind) return false;
  if (type === 'peer') return isStudent(reader) ? state === 'released' : isStaff(reader) && state !== 'draft';
  if (state === 'released') return true;
  return (
    reader.role === 'assessor' && (isOpenToAssessors || (reader.isLead === true && state === 'submitted'))
  );
}

/** A comment is seen with its assessment; one that belongs to none, by everybody on the essay at once. */
export function seesComment(reader: Reader, { writerId, assessment }: SeenComment): boolean {
  return assessment === null || writerId === reader.id || seesAssessment(reader, assessment);
}

/** Whether those for whom it is written do not see it yet. */
export function isHeldBack({ type, state }: Pick<SeenAssessment, 'type' | 'state'>): boolean {
  return type === 'self' ? state === 'draft' : state !== 'released';
}

/** What was tried out on the way is for its writers: the assessor, or the students of a self-assessment. */
export function seesHistory(reader: Reader, { type, assessorId }: SeenAssessment): boolean {
  return assessorId === reader.id || (type === 'self' && isStudent(reader));
}
