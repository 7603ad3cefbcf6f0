import { eq, sql } from 'drizzle-orm';
import { documentJsonSchema } from '#shared/essay/document.ts';
import { type EssayTextState, emptyTextState } from '#shared/essay/essay.ts';
import type { Db } from '../open.ts';
import { prepareUpsert } from '../upsert.ts';
import { essayTexts } from './tables.ts';

export type TextStore = ReturnType<typeof createTextStore>;

export function createTextStore(db: Db) {
  const read = db
    .select()
    .from(essayTexts)
    .where(eq(essayTexts.essayId, sql.placeholder('essayId')))
    .prepare();
  const upsert = prepareUpsert(db, essayTexts, ['essayId']);

  return {
    load(essayId: string): EssayTextState {
      const row = read.get({ essayId });
      if (!row) return emptyTextState;
      return { version: row.textVersion, document: documentJsonSchema.parse(JSON.parse(row.document)) };
    },
    /** Call inside the transaction that appends to the log. */
    write(essayId: string, { version, document }: EssayTextState) {
      upsert({ essayId, textVersion: version, document: JSON.stringify(document) });
    },
  };
}
