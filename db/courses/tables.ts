import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { GivenRole } from '#shared/courses/course.ts';
import { people } from '../people/tables.ts';

const courseId = () =>
  text('course_id')
    .notNull()
    .references(() => courses.id, { onDelete: 'cascade' });

const personId = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

export const courses = sqliteTable(
  'courses',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    term: text('term').notNull(),
    timeZone: text('time_zone').notNull(),
    /** Without its hyphen, in capitals. */
    joinCode: text('join_code').notNull().unique(),
    isJoinOpen: integer('is_join_open', { mode: 'boolean' }).notNull(),
    createHash: text('create_hash').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    archivedAt: text('archived_at'),
    purgeAt: text('purge_at'),
  },
  (table) => [index('courses_purge_at').on(table.purgeAt)],
);

export const sections = sqliteTable(
  'sections',
  { id: text('id').primaryKey(), courseId: courseId(), title: text('title').notNull() },
  (table) => [index('sections_course_id').on(table.courseId)],
);

/** The roster. Somebody who has not joined yet is a person without a sign-in; joining gives it one. */
export const courseMembers = sqliteTable(
  'course_members',
  {
    courseId: courseId(),
    personId: personId(),
    role: text('role').$type<GivenRole>().notNull(),
    /** As the roster has it, which may differ from what people call themselves. */
    name: text('name').notNull(),
    /** As the roster has it; lets a sign-in with that address in. */
    email: text('email'),
    sectionId: text('section_id').references(() => sections.id, { onDelete: 'set null' }),
    addedAt: text('added_at').notNull(),
    joinedAt: text('joined_at'),
  },
  (table) => [
    primaryKey({ columns: [table.courseId, table.personId] }),
    index('course_members_person_id').on(table.personId),
    index('course_members_email').on(table.email),
  ],
);

export const groups = sqliteTable(
  'groups',
  { id: text('id').primaryKey(), courseId: courseId(), title: text('title').notNull() },
  (table) => [index('groups_course_id').on(table.courseId)],
);

/** A person is in one group of a course at most. */
export const groupMembers = sqliteTable(
  'group_members',
  {
    courseId: courseId(),
    personId: personId(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.courseId, table.personId] }),
    index('group_members_group_id').on(table.groupId),
  ],
);

/** Codes that staff hand out once: a new password or PIN, an instructor's place. Kept as hashes. */
export const oneTimeCodes = sqliteTable(
  'one_time_codes',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose').$type<'reset' | 'instructor'>().notNull(),
    /** Whose password it sets; null for codes that are for whoever has them. */
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    /** Who made it; null once they are deleted. */
    madeBy: text('made_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (table) => [
    uniqueIndex('one_time_codes_code_hash').on(table.codeHash),
    index('one_time_codes_person_id').on(table.personId),
  ],
);
