import type { Standing } from '#shared/accounts/account.ts';
import type { CourseRole } from '#shared/courses/course.ts';
import type { MemberRole } from '#shared/essay/essay.ts';

/** Who is asking; null for somebody without a session. */
export type Actor = { readonly id: string; readonly standing?: Standing; readonly isGuest?: boolean } | null;

/** An essay as the actor stands to it: as its member, or else as staff of the course that it was set in. */
export type EssayThing = {
  readonly role: MemberRole | null;
  readonly deletedAt: string | null;
  /** Whether it is done for an assignment: rubric and readers are then the assignment’s matter. */
  readonly isSet?: boolean;
  /** Whether the course that it was set in is archived: it is read then, and not changed. */
  readonly isArchived?: boolean;
};

/** A course, and everything in it, as the actor stands to it. */
export type CourseThing = { readonly role: CourseRole | null; readonly archivedAt: string | null };

/** An assignment as the actor stands to its course. */
export type AssignmentThing = CourseThing & { readonly state: 'draft' | 'published' };

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
  /** Owners, editors and whoever assesses a living essay choose the rubric it is judged by, unless an assignment does. */
  'choose-rubric': ({ role, deletedAt, isSet }: EssayThing) =>
    (writers.includes(role) || role === 'assessor') && deletedAt === null && isSet !== true,
  /** Owners and editors change title and task of a living essay. */
  'edit-essay': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Every member of a living essay looks at how it was, as every member reads its log. */
  'read-versions': ({ role, deletedAt }: EssayThing) => role !== null && deletedAt === null,
  /** Owners and editors give versions of a living essay a name. */
  'name-version': ({ role, deletedAt }: EssayThing) => writers.includes(role) && deletedAt === null,
  /** Its owner deletes an essay, unless it is done for an assignment. */
  'delete-essay': ({ role, isSet }: EssayThing) => role === 'owner' && isSet !== true,
  /** Its owner brings a deleted essay back. */
  'restore-essay': ({ role }: EssayThing) => role === 'owner',
  /** Its owner makes links into a living essay, sees who is on it and takes both back; an assignment has its own readers. */
  invite: ({ role, deletedAt, isSet }: EssayThing) =>
    role === 'owner' && deletedAt === null && isSet !== true,
  /** Everybody but its owner leaves a living essay when they like; who does group work is the group’s matter. */
  'leave-essay': ({ role, deletedAt, isSet }: EssayThing) =>
    role !== null && role !== 'owner' && deletedAt === null && isSet !== true,
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

/** What is left of an essay when the course that it was set in is archived. */
const readings: readonly string[] = [
  'read-essay',
  'read-versions',
  'read-comments',
  'see-rule-use',
  'read-file',
] satisfies (keyof typeof rules)[];

const leads: readonly (CourseRole | null)[] = ['administrator', 'instructor'];
const assessors: readonly (CourseRole | null)[] = [...leads, 'assistant'];
const staff: readonly (CourseRole | null)[] = [...assessors, 'observer'];

const courseRules = {
  'read-course': ({ role }: CourseThing) => role !== null,
  /** Staff see who is in it; students see no list of others. */
  'see-people': ({ role }: CourseThing) => staff.includes(role),
  /** Whoever leads a course changes title, term and whether its code lets people in. */
  'edit-course': ({ role, archivedAt }: CourseThing) => leads.includes(role) && archivedAt === null,
  /** Roster, sections, groups, roles, the join code, codes for a new PIN. */
  'manage-people': ({ role, archivedAt }: CourseThing) => leads.includes(role) && archivedAt === null,
  /** Archives it, brings it back, sets the day on which it goes, copies it. */
  'keep-course': ({ role }: CourseThing) => leads.includes(role),
  /** Takes a course and everything in it away for good. */
  'purge-course': ({ role }: CourseThing) => leads.includes(role),
  /** Students leave; staff are taken out by those who lead. */
  'leave-course': ({ role }: CourseThing) => role !== null && role !== 'administrator',
  /** Makes, changes, publishes and deletes assignments. */
  'set-assignments': ({ role, archivedAt }: CourseThing) => leads.includes(role) && archivedAt === null,
} as const;

const assignmentRules = {
  /** Students know nothing of drafts. */
  'read-assignment': ({ role, state }: AssignmentThing) =>
    staff.includes(role) || (role === 'student' && state === 'published'),
  /** Begins and hands in one’s own work. */
  'do-assignment': ({ role, state, archivedAt }: AssignmentThing) =>
    role === 'student' && state === 'published' && archivedAt === null,
  /** Staff try it as a student would meet it, published or not. */
  'try-assignment': ({ role, archivedAt }: AssignmentThing) =>
    assessors.includes(role) && archivedAt === null,
  /** Everybody’s work, what was handed in, the dashboard. */
  'see-works': ({ role }: AssignmentThing) => staff.includes(role),
  'assess-works': ({ role, archivedAt }: AssignmentThing) => assessors.includes(role) && archivedAt === null,
  /** Says who assesses whose work, settles what two have judged differently, gives feedback to the class. */
  'lead-assessing': ({ role, archivedAt }: AssignmentThing) => leads.includes(role) && archivedAt === null,
  'grant-extension': ({ role, archivedAt }: AssignmentThing) => leads.includes(role) && archivedAt === null,
  /** Everybody’s reviews with the names of both sides, their figures, the board of a class hour. */
  'see-reviews': ({ role }: AssignmentThing) => staff.includes(role),
  /** Says who reviews whom, moves a class hour on, takes reviews out, sets scores, gives calibration maps. */
  'lead-reviews': ({ role, archivedAt }: AssignmentThing) => leads.includes(role) && archivedAt === null,
  /** Reviews classmates, reads and rates what they have written about one’s own map. */
  'do-reviews': ({ role, state, archivedAt }: AssignmentThing) =>
    role === 'student' && state === 'published' && archivedAt === null,
} as const;

/** What hangs on no essay, course or rubric. */
const installationRules = {
  'make-course': (standing: Standing) => standing !== 'person',
  /** Lists accounts, makes instructors, gives codes for a new password, deletes accounts. */
  'manage-accounts': (standing: Standing) => standing === 'administrator',
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
export type CourseAction = keyof typeof courseRules;
export type AssignmentAction = keyof typeof assignmentRules;
export type InstallationAction = keyof typeof installationRules;

const all = { ...rules, ...rubricRules, ...courseRules, ...assignmentRules };

/** The client hides what this refuses, the server refuses it. Nobody does anything without being somebody. */
export function can(actor: Actor, action: Action, thing: EssayThing): boolean;
export function can(actor: Actor, action: RubricAction, thing: RubricThing): boolean;
export function can(actor: Actor, action: CourseAction, thing: CourseThing): boolean;
export function can(actor: Actor, action: AssignmentAction, thing: AssignmentThing): boolean;
export function can(
  actor: Actor,
  action: keyof typeof all,
  thing: EssayThing | RubricThing | CourseThing | AssignmentThing,
): boolean {
  if ('isArchived' in thing && thing.isArchived === true && !readings.includes(action)) return false;
  const rule: (thing: never) => boolean = all[action];
  return actor !== null && rule(thing as never); // the overloads give each action its own thing
}

/** What somebody may do on the installation as a whole. */
export function mayOnInstallation(actor: Actor, action: InstallationAction): boolean {
  return actor !== null && installationRules[action](actor.standing ?? 'person');
}

/** What staff of a course are on the essays that its students do for it; null for students, who are members of theirs. */
export function essayRoleOfStaff(role: CourseRole | null): MemberRole | null {
  if (assessors.includes(role)) return 'assessor';
  return role === 'observer' ? 'reader' : null;
}
