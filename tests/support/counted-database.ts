import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Db } from '#db/open.ts';

/** A database in memory that counts the statements it is asked to run, by SQLite's own trace. */
export function createCountedDatabase() {
  let count = 0;
  const client = new Database(':memory:', {
    verbose: () => {
      count += 1;
    },
  });
  const db: Db = drizzle({ client });
  client.pragma('foreign_keys = OFF');
  migrate(drizzle({ client }), { migrationsFolder: join(import.meta.dirname, '../../db/migrations') });
  client.pragma('foreign_keys = ON');
  return {
    db,
    /** How many statements were run while that was done. */
    async during(run: () => Promise<unknown>): Promise<number> {
      const before = count;
      await run();
      return count - before;
    },
  };
}
