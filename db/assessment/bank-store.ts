import { and, asc, count, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { bankEntries } from './tables.ts';

export type BankRow = typeof bankEntries.$inferSelect;

/** What is left out stays. */
export type BankPatch = {
  readonly [Field in 'text' | 'criterion' | 'kind' | 'nextStep' | 'link' | 'deletedAt']?:
    | BankRow[Field]
    | undefined;
};

export type BankStore = ReturnType<typeof createBankStore>;

/** Comments that people use again. */
export function createBankStore(db: Db) {
  const reading = db
    .select()
    .from(bankEntries)
    .where(eq(bankEntries.id, sql.placeholder('id')))
    .prepare();
  const listing = db
    .select()
    .from(bankEntries)
    .where(and(eq(bankEntries.ownerId, sql.placeholder('ownerId')), isNull(bankEntries.deletedAt)))
    .orderBy(asc(bankEntries.createdAt), bankEntries.id)
    .prepare();
  const counting = db
    .select({ count: count() })
    .from(bankEntries)
    .where(and(eq(bankEntries.ownerId, sql.placeholder('ownerId')), isNull(bankEntries.deletedAt)))
    .prepare();

  return {
    /** Deleted ones too. */
    read: (id: string): BankRow | undefined => reading.get({ id }),
    /** Of one person, oldest first. */
    list: (ownerId: string): BankRow[] => listing.all({ ownerId }),
    countOf: (ownerId: string): number => counting.get({ ownerId })?.count ?? 0,
    add(row: BankRow) {
      db.insert(bankEntries).values(row).run();
    },
    patch(id: string, change: BankPatch, updatedAt: string) {
      db.update(bankEntries)
        .set({ ...change, updatedAt })
        .where(eq(bankEntries.id, id))
        .run();
    },
    /** Takes away for good what was deleted before that time; answers how many. */
    purge: (deletedBefore: string): number =>
      db.delete(bankEntries).where(lt(bankEntries.deletedAt, deletedBefore)).run().changes,
  };
}
