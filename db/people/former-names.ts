import { count, eq } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { formerNames } from './tables.ts';

/**
 * Of one person. Every one of them is looked for in every text that somebody reads without names, and anybody may call
 * themselves anew as often as they like: what comes after so many is forgotten.
 */
export const mostFormerNames = 30;

/**
 * Keeps what somebody was called until now, a name or an address: they may have signed with it, and where names are
 * hidden that one stays hidden too. Nobody reads it but whoever has to leave it out; it goes with the person.
 */
export function keepNames(db: Db, personId: string, names: readonly (string | null | undefined)[]) {
  const isOfPerson = eq(formerNames.personId, personId);
  const kept = db.select({ count: count() }).from(formerNames).where(isOfPerson).get()?.count ?? 0;
  const values = [...new Set(names)]
    .flatMap((name) => (name?.trim() ? [{ personId, name }] : []))
    .slice(0, Math.max(0, mostFormerNames - kept));
  if (values.length > 0) db.insert(formerNames).values(values).onConflictDoNothing().run();
}
