import type { MemberRole } from '#shared/essay/essay.ts';

/** Who may do more stands first. */
const ranks: readonly MemberRole[] = ['owner', 'editor', 'assessor', 'commenter', 'reader'];

/** What somebody is after opening a link: nobody loses by one. */
export function higherRole(current: MemberRole | null, offered: MemberRole): MemberRole {
  return current !== null && rankOf(current) <= rankOf(offered) ? current : offered;
}

/** 0 for the owner. */
export function rankOf(role: MemberRole): number {
  return ranks.indexOf(role);
}
