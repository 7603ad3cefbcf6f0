import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MemberRole } from '#shared/essay/essay.ts';
import { assignments } from '../assignments/tables.ts';
import { people } from '../people/tables.ts';

export const essays = sqliteTable(
  'essays',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    prompt: text('prompt').notNull(),
    rubricId: text('rubric_id').notNull(),
    rubricVersion: integer('rubric_version').notNull(),
    /** Of the last change in the log; 0 for an empty map. */
    revision: integer('revision').notNull(),
    /** Of the request that made it, so that the same request again is answered and another is refused. */
    createHash: text('create_hash').notNull(),
    /** The assignment that it was begun for; staff of its course may read it. Null for everybody's own essays. */
    assignmentId: text('assignment_id').references((): AnySQLiteColumn => assignments.id, {
      onDelete: 'set null',
    }),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** Recoverable for 30 days from here. */
    deletedAt: text('deleted_at'),
  },
  (table) => [
    index('essays_deleted_at').on(table.deletedAt),
    index('essays_assignment_id').on(table.assignmentId),
  ],
);

/** Who may do what with an essay; there is no owner column. */
export const essayMembers = sqliteTable(
  'essay_members',
  {
    essayId: text('essay_id')
      .notNull()
      .references(() => essays.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text('role').$type<MemberRole>().notNull(),
    /** Null for members from before this was kept. */
    joinedAt: text('joined_at'),
  },
  (table) => [
    primaryKey({ columns: [table.essayId, table.personId] }),
    index('essay_members_person_id').on(table.personId),
  ],
);
