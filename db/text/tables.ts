import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { essays } from '../essays/tables.ts';

/** The text of an essay as its log has made it; no row for one that nobody has written in. */
export const essayTexts = sqliteTable('essay_texts', {
  essayId: text('essay_id')
    .primaryKey()
    .references(() => essays.id, { onDelete: 'cascade' }),
  /** How many steps have made it. */
  textVersion: integer('text_version').notNull(),
  /** A DocumentJson as text. */
  document: text('document').notNull(),
});
