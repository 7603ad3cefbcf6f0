import type { MemberRole } from '#shared/essay/essay.ts';

/** Who is asking; null for somebody without a session. */
export type Actor = { readonly id: string } | null;

/** An essay as the actor stands to it. */
export type EssayThing = { readonly role: MemberRole | null; readonly deletedAt: string | null };

const writers: readonly (MemberRole | null)[] = ['owner', 'editor'];

const rules = {
  /** Every member of a living essay reads it: map, log, findings, export. */
  'read-essay': ({ role, deletedAt }: EssayThing) => role !== null && deletedAt === null,
  /** Owners and editors change the map of a living essay. */
  'edit-map': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Owners and editors write the text of a living essay. */
  'edit-text': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Owners and editors attach the texts of a living essay's sources; every member reads them. */
  'attach-text': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Owners and editors change title, task and rubric of a living essay. */
  'edit-essay': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Every member of a living essay looks at how it was, as every member reads its log. */
  'read-versions': ({ role, deletedAt }: EssayThing) => role !== null && deletedAt === null,
  /** Owners and editors give versions of a living essay a name. */
  'name-version': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Its owner deletes an essay. */
  'delete-essay': ({ role }: EssayThing) => role === 'owner',
  /** Its owner brings a deleted essay back. */
  'restore-essay': ({ role }: EssayThing) => role === 'owner',
  /** Its owner makes links into a living essay, sees who is on it and takes both back. */
  invite: ({ role, deletedAt }: EssayThing) => role === 'owner' && deletedAt === null,
  /** Everybody but its owner leaves an essay when they like. */
  'leave-essay': ({ role }: EssayThing) => role !== null && role !== 'owner',
  /** Assessors assess a living essay; they read all of it and change none of it. */
  'assess-essay': ({ role, deletedAt }: EssayThing) => role === 'assessor' && deletedAt === null,
  /** Owners and editors assess their own living essay. */
  'assess-own': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Every member of a living essay reads what was said about it; which of it, shared/assessment/visibility.ts says. */
  'read-comments': ({ role, deletedAt }: EssayThing) => role !== null && deletedAt === null,
  /** All but readers write comments on a living essay, and edit their own. */
  comment: ({ role, deletedAt }: EssayThing) => role !== null && role !== 'reader' && deletedAt === null,
  /** All but readers answer the comments that they see. */
  reply: ({ role, deletedAt }: EssayThing) => role !== null && role !== 'reader' && deletedAt === null,
  /** Owners and editors say what they make of a comment, and that it is done. */
  'take-stance': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Owners and editors of a living essay plan what they do next. */
  'plan-revision': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Everybody may have a file read, whatever becomes of it. */
  'read-file': (_thing: EssayThing) => true,
} as const;

export type Action = keyof typeof rules;

/** The client hides what this refuses, the server refuses it. Nobody does anything without being somebody. */
export function can(actor: Actor, action: Action, thing: EssayThing): boolean {
  return actor !== null && rules[action](thing);
}
