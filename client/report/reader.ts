import type { MemberRole } from '#shared/essay/essay.ts';

/** Whether the report is about this person’s own work. */
export function isStudentRole(role: MemberRole): boolean {
  return role === 'owner' || role === 'editor';
}
