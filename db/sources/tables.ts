import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { essays } from '../essays/tables.ts';

/**
 * The text of a source's own file, as it was read. It is no part of the map: it stays when the source is removed, so
 * that undo brings both back, and goes with the essay.
 */
export const essaySourceTexts = sqliteTable(
  'essay_source_texts',
  {
    essayId: text('essay_id')
      .notNull()
      .references(() => essays.id, { onDelete: 'cascade' }),
    sourceId: text('source_id').notNull(),
    /** Of the file it came from. */
    name: text('name').notNull(),
    /** Paragraphs, a line each. */
    text: text('text').notNull(),
    /** When it was attached, ISO 8601 UTC. */
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.essayId, table.sourceId] })],
);
