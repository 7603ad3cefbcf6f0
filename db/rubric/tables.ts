import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import { people } from '../people/tables.ts';

/** Rubrics that people have made; those that come with the product are code. */
export const rubrics = sqliteTable(
  'rubrics',
  {
    id: text('id').primaryKey(),
    /** Null once that person is deleted: essays that use it keep it. */
    ownerId: text('owner_id').references(() => people.id, { onDelete: 'set null' }),
    /** The newest version. */
    version: integer('version').notNull(),
    /** Of the request that made it, so that the same request again is answered and another is refused. */
    createHash: text('create_hash').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** Out of the list; versions that are in use stay readable. */
    deletedAt: text('deleted_at'),
  },
  (table) => [index('rubrics_owner_id').on(table.ownerId)],
);

/** A version that something names is never changed: editing makes the next one. */
export const rubricVersions = sqliteTable(
  'rubric_versions',
  {
    rubricId: text('rubric_id')
      .notNull()
      .references(() => rubrics.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    body: text('body', { mode: 'json' }).$type<RubricBody>().notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.rubricId, table.version] })],
);
