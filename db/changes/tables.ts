import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { essays } from '../essays/tables.ts';
import { people } from '../people/tables.ts';

/** The change log: what happened to an essay, in order. Undo, history, live updates and submissions read it. */
export const changes = sqliteTable(
  'changes',
  {
    essayId: text('essay_id')
      .notNull()
      .references(() => essays.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    commandId: text('command_id').notNull(),
    /** SHA-256 of the call or the steps, to tell a retry from another command under the same id. */
    callHash: text('call_hash').notNull(),
    /** Null once that person is deleted. */
    actor: text('actor').references(() => people.id, { onDelete: 'set null' }),
    at: text('at').notNull(),
    /** Steps that have made the essay's text up to here: the version of the text after this change. */
    textVersion: integer('text_version').notNull().default(0),
    /** JSON, `{ type: 'diff', call, diff }` or `{ type: 'steps', … }`; as text, because it is mostly passed on unread. */
    change: text('change').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.essayId, table.revision] }),
    uniqueIndex('changes_command_id').on(table.essayId, table.commandId),
  ],
);

/** The whole graph and text at some revisions, so that any revision is at most one step of the log away from one. */
export const snapshots = sqliteTable(
  'snapshots',
  {
    essayId: text('essay_id')
      .notNull()
      .references(() => essays.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    /** A GraphJson as text. */
    graph: text('graph').notNull(),
    /** An EssayTextState as text; null where nothing is written. */
    text: text('text'),
  },
  (table) => [primaryKey({ columns: [table.essayId, table.revision] })],
);
