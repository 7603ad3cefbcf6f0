import { and, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { oneTimeCodes } from '../courses/tables.ts';
import type { Db } from '../open.ts';

export type CodeRow = typeof oneTimeCodes.$inferSelect;

export type CodeStore = ReturnType<typeof createCodeStore>;

/** Codes that work once; of a code only its hash is known here. */
export function createCodeStore(db: Db) {
  const valid = (codeHash: string, purpose: CodeRow['purpose'], now: string) =>
    and(
      eq(oneTimeCodes.codeHash, codeHash),
      eq(oneTimeCodes.purpose, purpose),
      isNull(oneTimeCodes.usedAt),
      gt(oneTimeCodes.expiresAt, now),
    );
  return {
    /** A person's new code ends the ones before; what is over is cleared away. */
    add(row: CodeRow) {
      db.transaction((tx) => {
        const isOver = lt(oneTimeCodes.expiresAt, row.createdAt);
        const isOlder = row.personId === null ? undefined : eq(oneTimeCodes.personId, row.personId);
        tx.delete(oneTimeCodes).where(or(isOver, isOlder)).run();
        tx.insert(oneTimeCodes).values(row).run();
      });
    },
    /** All that would set this person's password or PIN. */
    endFor(personId: string) {
      db.delete(oneTimeCodes).where(eq(oneTimeCodes.personId, personId)).run();
    },
    /** Nothing when it is unknown, over or used. */
    find: (codeHash: string, purpose: CodeRow['purpose'], now: string): CodeRow | undefined =>
      db
        .select()
        .from(oneTimeCodes)
        .where(valid(codeHash, purpose, now))
        .get(),
    /** Whether it still worked; of two at once only one is told so. */
    use: (codeHash: string, purpose: CodeRow['purpose'], now: string): boolean =>
      db
        .update(oneTimeCodes)
        .set({ usedAt: now })
        .where(valid(codeHash, purpose, now))
        .run().changes > 0,
  };
}
