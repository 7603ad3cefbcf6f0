import type { MemberRole } from '#shared/essay/essay.ts';

/** Who is asking; null for somebody without a session. */
export type Actor = { readonly id: string } | null;

/** An essay as the actor stands to it. */
export type EssayThing = { readonly role: MemberRole | null; readonly deletedAt: string | null };

/** A rubric that somebody has made, as the actor stands to it; those that come with the product are everybody's. */
export type RubricThing = {
  readonly isYours: boolean;
  /** Whether an essay that the actor may read names it, or an assessment of one. */
  readonly isNamed: boolean;
  readonly deletedAt: string | null;
};

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
  /** Owners, editors and whoever assesses a living essay choose the rubric it is judged by. */
  'choose-rubric': ({ role, deletedAt }: EssayThing) =>
    (writers.includes(role) || role === 'assessor') && deletedAt === null,
  /** Owners and editors change title and task of a living essay. */
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
  /** Everybody but its owner leaves a living essay when they like. */
  'leave-essay': ({ role, deletedAt }: EssayThing) => role !== null && role !== 'owner' && deletedAt === null,
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
  /** Owners and assessors of a living essay see what became of the findings of its rules. */
  'see-rule-use': ({ role, deletedAt }: EssayThing) =>
    (role === 'owner' || role === 'assessor') && deletedAt === null,
  /** Everybody may have a file read, whatever becomes of it. */
  'read-file': (_thing: EssayThing) => true,
} as const;

const rubricRules = {
  /** Whoever reads an essay reads what it is asked. Versions of one's own that are in use outlive the rubric. */
  'read-rubric': ({ isYours, isNamed }: RubricThing) => isYours || isNamed,
  /** An essay may name one's own rubrics, and those that an essay one reads names already, as its copy does. */
  'name-rubric': ({ isYours, isNamed, deletedAt }: RubricThing) => (isYours && deletedAt === null) || isNamed,
  'edit-rubric': ({ isYours, deletedAt }: RubricThing) => isYours && deletedAt === null,
  /** Deletes it and brings it back. */
  'delete-rubric': ({ isYours }: RubricThing) => isYours,
} as const;

export type Action = keyof typeof rules;
export type RubricAction = keyof typeof rubricRules;

/** The client hides what this refuses, the server refuses it. Nobody does anything without being somebody. */
export function can(actor: Actor, action: Action, thing: EssayThing): boolean;
export function can(actor: Actor, action: RubricAction, thing: RubricThing): boolean;
export function can(actor: Actor, action: Action | RubricAction, thing: EssayThing | RubricThing): boolean {
  const rule: (thing: never) => boolean = { ...rules, ...rubricRules }[action];
  return actor !== null && rule(thing as never); // the overloads give each action its own thing
}
