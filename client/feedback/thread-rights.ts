import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import type { MemberRole } from '#shared/essay/essay.ts';

/** What the screen offers; the server asks its policy again. */

/** Its writer changes a comment; one of an assessment only while that is a draft. */
export function mayChange({ writer, assessmentId }: Comment, assessment: Assessment | undefined): boolean {
  return writer.isYou && (assessmentId === null || assessment?.state === 'draft');
}

export function mayAnswer(role: MemberRole): boolean {
  return role !== 'reader';
}

/**
 * Students say what they make of what others have written, once; to say something else they delete what they said. What
 * is praised is there already: there is nothing to use or not to use.
 */
export function takesStance({ kind, writer, isDraft, replies }: Comment, role: MemberRole): boolean {
  const hasSaid = replies.some((reply) => reply.stance !== null && reply.writer.isYou);
  return kind !== 'strength' && isStudent(role) && !writer.isYou && !isDraft && !hasSaid;
}

/** The student, or whoever wrote it. */
export function maySayDone({ writer }: Comment, role: MemberRole): boolean {
  return isStudent(role) || writer.isYou;
}

function isStudent(role: MemberRole): boolean {
  return role === 'owner' || role === 'editor';
}
