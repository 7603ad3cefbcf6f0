import * as z from 'zod/mini';
import { emailSchema } from '#shared/accounts/account.ts';
import { writtenPinSchema } from '#shared/accounts/pin.ts';
import { personNameSchema } from '#shared/essay/essay.ts';
import { idSchema } from '#shared/graph/records.ts';
import { courseBodySchema, givenRoleSchema, groupSchema, mostPeople, sectionSchema } from './course.ts';
import { columnMeanings } from './roster-columns.ts';

/** What is sent to change a course and the people in it. */

export const readRosterRequestSchema = z.strictObject({
  text: z.string().check(z.maxLength(500_000, 'A list has at most 500,000 characters.')),
  /** By column, instead of the guess. */
  columns: z.optional(z.array(z.enum(columnMeanings)).check(z.maxLength(400))),
});

/** One line of a list as it was understood; `problem` says why it cannot be taken. */
export const readRosterRowSchema = z.strictObject({
  /** From 1, as an editor counts lines. */
  line: z.int(),
  name: z.string(),
  email: z.nullable(z.string()),
  /** Titles; null when the list has none for this person. */
  section: z.nullable(z.string()),
  group: z.nullable(z.string()),
  problem: z.nullable(z.string()),
});
export type ReadRosterRow = z.infer<typeof readRosterRowSchema>;

export const readRosterSchema = z.strictObject({
  /** What each column was taken for, and what stands over it or first in it. */
  columns: z.array(z.strictObject({ meaning: z.enum(columnMeanings), title: z.string() })),
  hasHeader: z.boolean(),
  rows: z.array(readRosterRowSchema),
});
export type ReadRoster = z.infer<typeof readRosterSchema>;

const titleSchema = z.nullable(sectionSchema.shape.title);

/** Somebody for the roster; the id is the caller’s to make and becomes the person’s. */
export const rosterRowSchema = z.strictObject({
  id: idSchema,
  name: personNameSchema,
  email: z.nullable(emailSchema),
  /** Titles; a section or group that is not there yet is made. */
  section: titleSchema,
  group: titleSchema,
});
export type RosterRow = z.infer<typeof rosterRowSchema>;

export const addRosterSchema = z.strictObject({
  rows: z
    .array(rosterRowSchema)
    .check(
      z.minLength(1, 'There is nobody to add.'),
      z.maxLength(mostPeople, 'A course has at most 1,000 people.'),
    ),
});

export const patchMemberSchema = z.strictObject({
  name: z.optional(personNameSchema),
  email: z.optional(z.nullable(emailSchema)),
  role: z.optional(givenRoleSchema),
  sectionId: z.optional(z.nullable(idSchema)),
  groupId: z.optional(z.nullable(idSchema)),
});
export type PatchMember = z.infer<typeof patchMemberSchema>;

/** All of them: what is left out goes. */
export const putSectionsSchema = z.strictObject({ sections: z.array(sectionSchema).check(z.maxLength(100)) });
export const putGroupsSchema = z.strictObject({ groups: z.array(groupSchema).check(z.maxLength(500)) });

export const copyCourseSchema = z.strictObject({
  id: idSchema,
  title: courseBodySchema.shape.title,
  term: courseBodySchema.shape.term,
});

export const askSlipsSchema = z.strictObject({
  personIds: z.array(z.string()).check(z.minLength(1, 'Choose somebody.'), z.maxLength(mostPeople)),
});

/** What is printed and handed out; a PIN is shown this once. */
export const slipSchema = z.strictObject({ personId: z.string(), name: z.string(), pin: z.string() });
export type Slip = z.infer<typeof slipSchema>;

/** A course as somebody sees it who has its code. */
export const joinLookSchema = z.strictObject({
  /** As people see it. */
  code: z.string(),
  title: z.string(),
  term: z.string(),
  instructors: z.array(z.string()),
  /** Guests say a name and may set a PIN; accounts join at once. */
  needsName: z.boolean(),
  /** How the session’s person is called; null without one or before it was said. */
  name: z.nullable(z.string()),
  /** Of somebody who has joined already. */
  courseId: z.nullable(idSchema),
});
export type JoinLook = z.infer<typeof joinLookSchema>;

export const joinSchema = z.strictObject({
  name: z.optional(personNameSchema),
  /** The one that somebody has, or the one they choose. */
  pin: z.optional(writtenPinSchema),
});

export const joinedSchema = z.strictObject({
  courseId: idSchema,
  /** The assignment whose class hour is running: whoever joins goes straight into it. */
  hourAssignmentId: z.optional(idSchema),
});
export type Joined = z.infer<typeof joinedSchema>;

/** What stands on the projector. */
export const codeScreenSchema = z.strictObject({
  title: z.string(),
  joinCode: z.string(),
  isJoinOpen: z.boolean(),
  /** Where this server is reached from other devices, as “http://192.168.1.20:3000”; the first is the likeliest. */
  origins: z.array(z.string()),
  students: z.int(),
  joined: z.int(),
});
export type CodeScreen = z.infer<typeof codeScreenSchema>;
