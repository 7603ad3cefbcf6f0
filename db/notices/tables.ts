import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '../people/tables.ts';

/** What is new for a person, shown inside the product and sent by mail where that is set up. */
export const notices = sqliteTable(
  'notices',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    title: text('title').notNull(),
    /** A way inside the product, as `/assignments/ID`. */
    path: text('path').notNull(),
    /** Of one thing only the newest notice of a type stays: as `assignment:ID`. */
    about: text('about').notNull(),
    at: text('at').notNull(),
    readAt: text('read_at'),
    /** How many of its kind it stands for, since it was last read. */
    times: integer('times').notNull().default(1),
    /** When it is to be mailed; null when it is not, or no longer. */
    mailAt: text('mail_at'),
    mailTries: integer('mail_tries').notNull().default(0),
    mailedAt: text('mailed_at'),
  },
  (table) => [
    index('notices_person_id').on(table.personId, table.at),
    index('notices_mail_at').on(table.mailAt),
  ],
);
