import { eq } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { installation } from './tables.ts';

/** The value under a key, made once: of two starts at the same time both answer the one that was stored. */
export function installationValue(db: Db, key: string, make: () => string): string {
  const known = () => db.select().from(installation).where(eq(installation.key, key)).get()?.value;
  const value = known();
  if (value !== undefined) return value;
  const made = make();
  db.insert(installation).values({ key, value: made }).onConflictDoNothing().run();
  return known() ?? made;
}
