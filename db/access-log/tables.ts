import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { essays } from '../essays/tables.ts';
import { people } from '../people/tables.ts';

/** Who looked at whose work. Rows go with either person, and with the essay. */
export const accessLog = sqliteTable(
  'access_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    actorId: text('actor_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    essayId: text('essay_id')
      .notNull()
      .references(() => essays.id, { onDelete: 'cascade' }),
    /** As “read”, “assess”, “export”, “report”, “submission”, “reviews”. */
    act: text('act').notNull(),
    /** Of the first look; more looks within an hour are one row. */
    at: text('at').notNull(),
    lastAt: text('last_at').notNull(),
  },
  (table) => [
    index('access_log_essay_id').on(table.essayId, table.at),
    index('access_log_actor_id').on(table.actorId),
  ],
);
