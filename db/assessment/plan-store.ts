import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { planItems } from './tables.ts';

export type PlanRow = typeof planItems.$inferSelect;

/** What is left out stays. */
export type PlanPatch = {
  readonly [Field in 'text' | 'isDone' | 'order' | 'deletedAt']?: PlanRow[Field] | undefined;
};

/** What students plan to do next. */
export function createPlanStore(db: Db) {
  const reading = db
    .select()
    .from(planItems)
    .where(eq(planItems.id, sql.placeholder('id')))
    .prepare();
  const listing = db
    .select()
    .from(planItems)
    .where(and(eq(planItems.essayId, sql.placeholder('essayId')), isNull(planItems.deletedAt)))
    .orderBy(asc(planItems.order), planItems.id)
    .prepare();

  return {
    /** Deleted ones too. */
    read: (id: string): PlanRow | undefined => reading.get({ id }),
    /** Of one essay, in its order. */
    list: (essayId: string): PlanRow[] => listing.all({ essayId }),
    add(row: PlanRow) {
      db.insert(planItems).values(row).run();
    },
    patch(id: string, change: PlanPatch) {
      db.update(planItems).set(change).where(eq(planItems.id, id)).run();
    },
    /** Takes away for good what was deleted before that time; answers how many. */
    purge: (deletedBefore: string): number =>
      db.delete(planItems).where(lt(planItems.deletedAt, deletedBefore)).run().changes,
  };
}
