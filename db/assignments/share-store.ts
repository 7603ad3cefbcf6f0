import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { assessments } from '../assessment/tables.ts';
import type { Db } from '../open.ts';
import { assessorShares, moderations } from './tables.ts';

export type ModerationRow = typeof moderations.$inferSelect;
type Given = { readonly essayId: string; readonly assessorId: string };

/** Who assesses whose work, who does it a second time, and what was settled between two. */
export function createShareStore(db: Db) {
  const ofEssay = db
    .select({ assessorId: assessorShares.assessorId, purpose: assessorShares.purpose })
    .from(assessorShares)
    .where(eq(assessorShares.essayId, sql.placeholder('essayId')))
    .prepare();
  const secondOf = db
    .select({ essayId: assessorShares.essayId })
    .from(assessorShares)
    .where(
      and(
        eq(assessorShares.essayId, sql.placeholder('essayId')),
        eq(assessorShares.assessorId, sql.placeholder('assessorId')),
        eq(assessorShares.purpose, 'second'),
      ),
    )
    .prepare();
  const finishedBy = db
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(
        eq(assessments.essayId, sql.placeholder('essayId')),
        eq(assessments.assessorId, sql.placeholder('assessorId')),
        eq(assessments.type, 'instructor'),
        ne(assessments.state, 'draft'),
      ),
    )
    .limit(1)
    .prepare();
  const settledOf = db
    .select()
    .from(moderations)
    .where(eq(moderations.essayId, sql.placeholder('essayId')))
    .prepare();
  const settledIn = db
    .select()
    .from(moderations)
    .where(eq(moderations.assignmentId, sql.placeholder('assignmentId')))
    .prepare();

  function remove(purpose: 'first' | 'second', essayIds: readonly string[], assessorId?: string) {
    if (essayIds.length === 0) return;
    db.delete(assessorShares)
      .where(
        and(
          inArray(assessorShares.essayId, [...essayIds]),
          eq(assessorShares.purpose, purpose),
          ...(assessorId === undefined ? [] : [eq(assessorShares.assessorId, assessorId)]),
        ),
      )
      .run();
  }

  return {
    /** Of one essay. */
    ofEssay: (essayId: string) => ofEssay.all({ essayId }),
    /** Whether somebody assesses it a second time and has not finished: until then they see nobody else’s levels. */
    isBlind: (essayId: string, assessorId: string): boolean =>
      secondOf.get({ essayId, assessorId }) !== undefined &&
      finishedBy.get({ essayId, assessorId }) === undefined,

    add(assignmentId: string, purpose: 'first' | 'second', given: readonly Given[], at: string) {
      for (const { essayId, assessorId } of given)
        db.insert(assessorShares)
          .values({ assignmentId, essayId, assessorId, purpose, at })
          .onConflictDoNothing()
          .run();
    },
    remove,
    /** Takes the first shares of these essays away and gives others. Call inside a transaction. */
    replaceFirst(assignmentId: string, essayIds: readonly string[], given: readonly Given[], at: string) {
      remove('first', essayIds);
      for (const { essayId, assessorId } of given)
        db.insert(assessorShares).values({ assignmentId, essayId, assessorId, purpose: 'first', at }).run();
    },

    settled: (essayId: string): ModerationRow | undefined => settledOf.get({ essayId }),
    settledIn: (assignmentId: string): ModerationRow[] => settledIn.all({ assignmentId }),
    settle(row: ModerationRow) {
      db.insert(moderations).values(row).onConflictDoUpdate({ target: moderations.essayId, set: row }).run();
    },
  };
}
