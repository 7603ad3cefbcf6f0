import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { comparisons } from './tables.ts';

export type ComparisonRow = typeof comparisons.$inferSelect;

/** Which of two maps somebody found to answer its strongest objection better. */
export function createComparisonStore(db: Db) {
  const reading = db
    .select()
    .from(comparisons)
    .where(eq(comparisons.id, sql.placeholder('id')))
    .prepare();
  const ofAssignment = db
    .select()
    .from(comparisons)
    .where(eq(comparisons.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(asc(comparisons.id))
    .prepare();
  const ofPerson = and(
    eq(comparisons.assignmentId, sql.placeholder('assignmentId')),
    eq(comparisons.personId, sql.placeholder('personId')),
  );
  const openOf = db
    .select()
    .from(comparisons)
    .where(and(ofPerson, isNull(comparisons.winner)))
    .limit(1)
    .prepare();
  const doneBy = db
    .select({ count: count() })
    .from(comparisons)
    .where(and(ofPerson, isNotNull(comparisons.winner)))
    .prepare();

  return {
    read: (id: string): ComparisonRow | undefined => reading.get({ id }),
    /** Everybody’s, open ones too; by id, which says nothing of when. */
    ofAssignment: (assignmentId: string): ComparisonRow[] => ofAssignment.all({ assignmentId }),
    /** The pair that somebody has before them. */
    open: (assignmentId: string, personId: string): ComparisonRow | undefined =>
      openOf.get({ assignmentId, personId }),
    done: (assignmentId: string, personId: string): number =>
      doneBy.get({ assignmentId, personId })?.count ?? 0,
    add(row: typeof comparisons.$inferInsert) {
      db.insert(comparisons).values(row).run();
    },
    answer(id: string, answer: Pick<ComparisonRow, 'winner' | 'why' | 'answeredAt'>) {
      db.update(comparisons).set(answer).where(eq(comparisons.id, id)).run();
    },
    /** Takes an open pair back, as one whose map is no longer to be seen. */
    remove(id: string) {
      db.delete(comparisons).where(eq(comparisons.id, id)).run();
    },
    together: <Value>(work: () => Value): Value => db.transaction(work, { behavior: 'immediate' }),
  };
}
