import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { installation } from '../installation/tables.ts';
import type { Db } from '../open.ts';

const dueKey = 'file-rewriting-due';

/** As `pragma wal_checkpoint` answers it: 1 when somebody else was reading, a backup for one. */
const checkpointSchema = z.array(z.object({ busy: z.int() }));

/** Milliseconds. */
const timeoutSchema = z.array(z.object({ timeout: z.int() }));

/**
 * SQLite leaves the bytes of a deleted row in free space of its file and in the log beside it, until something else is
 * written there. Writing the file anew takes them away: `secure_delete` alone does not, as it leaves what moved to
 * another page when pages were split (measured: 0.6 s for each 100 MB, in which nobody else is answered).
 */
export function createFileRewriting(db: Db) {
  /** Does not wait for a reader, as everybody else would wait along. */
  function emptiedLog(): boolean {
    const [before] = timeoutSchema.parse(db.all(sql`pragma busy_timeout`));
    db.all(sql`pragma busy_timeout = 0`);
    try {
      const [checkpoint] = checkpointSchema.parse(db.all(sql`pragma wal_checkpoint(truncate)`));
      return checkpoint?.busy === 0;
    } finally {
      db.all(sql.raw(`pragma busy_timeout = ${before?.timeout ?? 0}`));
    }
  }

  return {
    /** To be called in the transaction that has taken something away; a restart does not forget it. */
    owe() {
      db.insert(installation).values({ key: dueKey, value: 'true' }).onConflictDoNothing().run();
    },
    isOwed: (): boolean =>
      db.select().from(installation).where(eq(installation.key, dueKey)).get() !== undefined,
    /** Whether nothing is left: not while another program reads the file. Call outside of a transaction. */
    rewrite(): boolean {
      db.run(sql`vacuum`);
      if (!emptiedLog()) return false;
      db.delete(installation).where(eq(installation.key, dueKey)).run();
      return true;
    },
  };
}
