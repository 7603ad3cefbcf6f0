import { and, eq, sql } from 'drizzle-orm';
import { essays } from '../essays/tables.ts';
import type { Db } from '../open.ts';
import { prepareUpsert } from '../upsert.ts';
import { evaluationSummaries, works } from './tables.ts';

export type KeptSummary = typeof evaluationSummaries.$inferSelect;

/** A piece of work as far as judging it asks, with what is known of it from before. */
export type WorkToSummarize = {
  readonly essayId: string;
  readonly revision: number;
  readonly prompt: string;
  readonly kept: KeptSummary | null;
};

/** What rules have said of the essays of a class, so that it is judged once; a cache that may be thrown away. */
export function createSummaryStore(db: Db) {
  const ofAssignment = db
    .select({
      essayId: works.essayId,
      revision: essays.revision,
      prompt: essays.prompt,
      kept: evaluationSummaries,
    })
    .from(works)
    .innerJoin(essays, eq(essays.id, works.essayId))
    .leftJoin(evaluationSummaries, eq(evaluationSummaries.essayId, works.essayId))
    .where(and(eq(works.assignmentId, sql.placeholder('assignmentId')), eq(works.isTest, false)))
    .orderBy(works.essayId)
    .prepare();
  const isThere = db
    .select({ id: essays.id })
    .from(essays)
    .where(eq(essays.id, sql.placeholder('essayId')))
    .prepare();
  const upsert = prepareUpsert(db, evaluationSummaries, ['essayId']);
  return {
    /** Everything that was begun, but for trials, in one query. */
    ofAssignment: (assignmentId: string): WorkToSummarize[] => ofAssignment.all({ assignmentId }),
    /** Keeps what has just been made. An essay that was deleted meanwhile is left out. */
    keep(rows: readonly KeptSummary[]) {
      db.transaction(
        () => {
          for (const row of rows) if (isThere.get({ essayId: row.essayId })) upsert(row);
        },
        { behavior: 'immediate' },
      );
    },
  };
}
