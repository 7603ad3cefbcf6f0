import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type OpenDatabase, openDatabase } from '#db/open.ts';

/**
 * Opens the file, which with its folder is made when it is not there. `:memory:` keeps nothing.
 * @throws Error with one sentence when the place or the file cannot be used
 */
export function openDatabaseFile(given: string, migrationsFolder: string): OpenDatabase {
  const path = given === ':memory:' ? given : resolve(given);
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    return openDatabase(path, migrationsFolder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = reasons.find(([codes]) => codes.test(code))?.[1];
    if (why === undefined) throw error;
    throw new Error(
      `The database ${path} ${why}. Set GROUNDWORK_DB to a file in a folder that this account may write to.`,
    );
  }
}

/** By the codes of Node's file system and of SQLite (sqlite.org/rescode.html). */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_NOTADB/, 'is not a database of Groundwork'],
  [/^SQLITE_(BUSY|LOCKED)/, 'is in use by another program'],
  [/^SQLITE_READONLY/, 'may be read but not written'],
  [/^(SQLITE_(CANTOPEN|PERM|IOERR)|EACCES|EEXIST|ENOTDIR|EPERM|EROFS)/, 'cannot be opened or created'],
  [/^(SQLITE_FULL|ENOSPC)/, 'has no room left on its disk'],
];
