import { existsSync, readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/open.ts';
import { session, user } from '#db/sign-in/tables.ts';

/** What names a person in a database: their id, those of their sign-ins and sessions, tokens and address. */
export function namesOf(db: Db, personId: string): string[] {
  const users = db.select().from(user).where(eq(user.personId, personId)).all();
  const sessions = users.flatMap(({ id }) => db.select().from(session).where(eq(session.userId, id)).all());
  return [
    personId,
    ...users.flatMap(({ id, email }) => [id, email]),
    ...sessions.flatMap(({ id, token }) => [id, token]),
  ];
}

/** Every column of every table in which one of the words stands, as `table.column`; all of them are looked into. */
export function tracesIn(db: Db, words: readonly string[]): string[] {
  const tables = db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'`);
  const columns = tables.flatMap(({ name }) =>
    db
      .all<{ name: string }>(sql`select name from pragma_table_info(${name})`)
      .map((column) => ({ table: name, column: column.name })),
  );
  if (columns.length < 200) throw new Error(`Only ${columns.length} columns were looked into`);
  return columns
    .filter(({ table, column }) => {
      const at = sql.identifier(column);
      const found = words.map((word) => sql`instr(${at}, ${word})`);
      return (
        db.get(sql`select 1 from ${sql.identifier(table)} where ${sql.join(found, sql` or `)} limit 1`) !==
        undefined
      );
    })
    .map(({ table, column }) => `${table}.${column}`);
}

/** The words whose bytes stand in the database file, or in the files beside it. */
export function bytesIn(file: string, words: readonly string[]): string[] {
  const files = [file, `${file}-wal`, `${file}-journal`].filter(existsSync).map((path) => readFileSync(path));
  return words.filter((word) => files.some((bytes) => bytes.includes(word)));
}
