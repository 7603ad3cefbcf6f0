import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepareUpsert } from '../upsert.ts';
import { essaySourceTexts } from './tables.ts';

export type SourceTextRow = typeof essaySourceTexts.$inferSelect;

/** Texts that are attached to an essay's sources. */
export function createSourceTextStore(db: Db) {
  const one = and(
    eq(essaySourceTexts.essayId, sql.placeholder('essayId')),
    eq(essaySourceTexts.sourceId, sql.placeholder('sourceId')),
  );
  const reading = db.select().from(essaySourceTexts).where(one).prepare();
  const listing = db
    .select()
    .from(essaySourceTexts)
    .where(eq(essaySourceTexts.essayId, sql.placeholder('essayId')))
    .prepare();
  const removal = db.delete(essaySourceTexts).where(one).prepare();
  const upsert = prepareUpsert(db, essaySourceTexts, ['essayId', 'sourceId']);

  return {
    read: (essayId: string, sourceId: string): SourceTextRow | undefined =>
      reading.get({ essayId, sourceId }),
    /** Those of removed sources too. */
    list: (essayId: string): SourceTextRow[] => listing.all({ essayId }),
    write: (row: SourceTextRow) => upsert(row),
    /** Whether there was one. */
    remove: (essayId: string, sourceId: string): boolean => removal.run({ essayId, sourceId }).changes > 0,
  };
}
