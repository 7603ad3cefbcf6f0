import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';

export const courseRoles = ['administrator', 'instructor', 'assistant', 'student', 'observer'] as const;
export const courseRoleSchema = z.enum(courseRoles);
/** `administrator` is what administrators of the installation are in every course; the others are given in the course. */
export type CourseRole = z.infer<typeof courseRoleSchema>;

/** What can be given in a course. */
export const givenRoleSchema = z.enum(['instructor', 'assistant', 'student', 'observer']);
export type GivenRole = z.infer<typeof givenRoleSchema>;

/** People a course may have, and lines of a list that are read. */
export const mostPeople = 1_000;

/** An IANA time zone, as “Europe/Berlin”; the server checks that it knows it. */
export const timeZoneSchema = z.string().check(z.minLength(1), z.maxLength(60));

/** ISO 8601 UTC. */
export const instantSchema = z.iso.datetime('Give a moment as 2026-11-24T20:00:00Z.');

export const courseBodySchema = z.strictObject({
  title: textSchema(200).check(z.trim(), z.minLength(1, 'Give the course a title.')),
  /** As “Autumn 2026”; empty when it has none. */
  term: z._default(textSchema(80), ''),
  timeZone: timeZoneSchema,
});
export type CourseBody = z.infer<typeof courseBodySchema>;

export const courseSchema = z.strictObject({
  id: idSchema,
  ...courseBodySchema.shape,
  /** What the reader is in it. */
  role: courseRoleSchema,
  /** Six characters without look-alikes, shown as K7P-9QX; null for whoever may not hand it out. */
  joinCode: z.nullable(z.string()),
  /** Whether the code lets anybody in. */
  isJoinOpen: z.boolean(),
  createdAt: z.string(),
  /** Read only from then on; null while it lives. */
  archivedAt: z.nullable(z.string()),
  /** The day on which everything of it goes for good; null: never by itself. */
  purgeAt: z.nullable(z.string()),
  students: z.int(),
  assignments: z.int(),
});
export type Course = z.infer<typeof courseSchema>;

export const createCourseSchema = z.strictObject({ id: idSchema, ...courseBodySchema.shape });

export const patchCourseSchema = z.strictObject({
  title: z.optional(courseBodySchema.shape.title),
  /** Without the default: what is left out stays. */
  term: z.optional(textSchema(80)),
  timeZone: z.optional(timeZoneSchema),
  isJoinOpen: z.optional(z.boolean()),
  archived: z.optional(z.boolean()),
  purgeAt: z.optional(z.nullable(instantSchema)),
});

/** A part of a course with its own hours; groups are people who work on one map. */
export const sectionSchema = z.strictObject({
  id: idSchema,
  title: textSchema(120).check(z.trim(), z.minLength(1, 'Give the section a name.')),
});
export type Section = z.infer<typeof sectionSchema>;

export const groupSchema = z.strictObject({
  id: idSchema,
  title: textSchema(120).check(z.trim(), z.minLength(1, 'Give the group a name.')),
  /** A person is in one group of a course at most. */
  personIds: z.array(z.string()).check(z.maxLength(30, 'A group has at most 30 people.')),
});
export type Group = z.infer<typeof groupSchema>;

/** Somebody in a course, as staff see them. On the roster before they have joined: `joinedAt` is null. */
export const courseMemberSchema = z.strictObject({
  personId: z.string(),
  /** As the roster has it. */
  name: z.string(),
  email: z.nullable(z.string()),
  role: courseRoleSchema,
  sectionId: z.nullable(z.string()),
  groupId: z.nullable(z.string()),
  joinedAt: z.nullable(z.string()),
  /** Whether they sign in here by PIN, which staff can give anew. */
  hasPin: z.boolean(),
  isYou: z.boolean(),
});
export type CourseMember = z.infer<typeof courseMemberSchema>;

/** Everything of a course’s people, for staff. */
export const coursePeopleSchema = z.strictObject({
  members: z.array(courseMemberSchema),
  sections: z.array(sectionSchema),
  groups: z.array(groupSchema),
});
export type CoursePeople = z.infer<typeof coursePeopleSchema>;
