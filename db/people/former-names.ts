import type { Db } from '../open.ts';
import { formerNames } from './tables.ts';

/**
 * Keeps what somebody was called until now, a name or an address: they may have signed with it, and where names are
 * hidden that one stays hidden too. Nobody reads it but whoever has to leave it out; it goes with the person.
 */
export function keepNames(db: Db, personId: string, names: readonly (string | null | undefined)[]) {
  const values = [...new Set(names)].flatMap((name) => (name?.trim() ? [{ personId, name }] : []));
  if (values.length > 0) db.insert(formerNames).values(values).onConflictDoNothing().run();
}
