import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { essays } from '../essays/tables.ts';
import { people } from '../people/tables.ts';

/** The change log in sittings (shared/essay/sittings.ts), worked out of it when the history is asked for. */
export const sittings = sqliteTable(
  'sittings',
  {
    essayId: text('essay_id')
      .notNull()
      .references(() => essays.id, { onDelete: 'cascade' }),
    first: integer('first').notNull(),
    last: integer('last').notNull(),
    /** Null once that person is deleted. */
    actor: text('actor').references(() => people.id, { onDelete: 'set null' }),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at').notNull(),
    /** The one thing here that the log does not know. */
    name: text('name'),
    commands: integer('commands').notNull(),
    wordsTyped: integer('words_typed').notNull(),
    wordsDeleted: integer('words_deleted').notNull(),
    nodesAdded: integer('nodes_added').notNull(),
    nodesRemoved: integer('nodes_removed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.essayId, table.first] })],
);
