import type { Reader } from '#shared/assessment/visibility.ts';
import type { MemberRole } from '#shared/essay/essay.ts';
import type { Stores } from '../stores.ts';

type Standing = {
  readonly essay: { readonly id: string };
  readonly role: MemberRole;
  readonly assignmentId: string | null;
  readonly person: { readonly id: string };
};

/** Somebody as the feedback of an essay meets them: of one that is done for a class, as staff of that class. */
export function readerOf(
  { assignments, shares }: Pick<Stores, 'assignments' | 'shares'>,
  { essay, role, assignmentId, person: { id } }: Standing,
): Reader {
  if (role !== 'assessor' || assignmentId === null) return { id, role };
  const inCourse = assignments.access(assignmentId, id)?.role;
  const isLead = inCourse === 'administrator' || inCourse === 'instructor';
  return { id, role, isLead, isBlind: shares.isBlind(essay.id, id) };
}
