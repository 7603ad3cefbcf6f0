import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Standing } from '#shared/accounts/account.ts';

/** A person's id never changes and is what every table refers to; how they sign in is in sign-in/tables.ts. */
export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  standing: text('standing').$type<Standing>().notNull().default('person'),
  /** Whether what is new is also sent by mail, to those who have an address. */
  wantsMail: integer('wants_mail', { mode: 'boolean' }).notNull().default(true),
  createdAt: text('created_at').notNull(),
});

/** What people were called before, by themselves or on a roster; see former-names.ts. */
export const formerNames = sqliteTable(
  'former_names',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.name] })],
);
