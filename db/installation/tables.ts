import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What this installation made for itself once, as the secret that signs its cookies. */
export const installation = sqliteTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});
