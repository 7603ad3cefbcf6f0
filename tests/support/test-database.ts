import type Database from 'better-sqlite3';
import { type OpenDatabase, openDatabase } from '#db/open.ts';

/** A database as it is when the server has opened it for the first time. */
let fresh: Buffer | undefined;

/** An empty database in memory, of the newest schema: the migrations are run once, and every other is a copy of that one. */
export function openTestDatabase(): OpenDatabase {
  fresh ??= serialized(openDatabase(':memory:'));
  return openDatabase(fresh);
}

function serialized({ db, close }: OpenDatabase): Buffer {
  // The type says less than drizzle gives: the connection itself, which openDatabase has made.
  const { $client } = db as unknown as { readonly $client: Database.Database };
  const bytes = $client.serialize();
  close();
  return bytes;
}
