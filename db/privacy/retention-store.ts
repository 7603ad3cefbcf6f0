import { and, isNotNull, lt, or } from 'drizzle-orm';
import { accessLog } from '../access-log/tables.ts';
import { oneTimeCodes } from '../courses/tables.ts';
import { notices } from '../notices/tables.ts';
import type { Db } from '../open.ts';
import { session, verification } from '../sign-in/tables.ts';

/** ISO 8601 UTC each: what was over before goes. */
export type Limits = {
  readonly now: string;
  /** When a notice was read. */
  readonly noticesReadBefore: string;
  /** When somebody last looked. */
  readonly looksBefore: string;
};

/** What serves nobody any more: ended sessions, codes that were used or are over, old notices and old looks. */
export function createRetentionStore(db: Db) {
  return {
    /** Answers how many rows. */
    purge({ now, noticesReadBefore, looksBefore }: Limits): number {
      const over = [
        db.delete(session).where(lt(session.expiresAt, now)),
        db.delete(verification).where(lt(verification.expiresAt, now)),
        db.delete(oneTimeCodes).where(or(isNotNull(oneTimeCodes.usedAt), lt(oneTimeCodes.expiresAt, now))),
        db.delete(notices).where(and(isNotNull(notices.readAt), lt(notices.readAt, noticesReadBefore))),
        db.delete(accessLog).where(lt(accessLog.lastAt, looksBefore)),
      ];
      return over.reduce((sum, purge) => sum + purge.run().changes, 0);
    },
  };
}
