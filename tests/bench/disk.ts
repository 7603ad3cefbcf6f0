import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Figures, timed } from './figures.ts';

/**
 * Ms of the smallest durable transaction on this disk (one row, WAL, synchronous=FULL, then COMMIT): no server can
 * answer one command at a time faster than this.
 */
export function bareTransaction(): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-disk-'));
  const client = new Database(join(folder, 'disk.db'));
  try {
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = FULL');
    client.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
    const insert = client.prepare('INSERT INTO rows (text) VALUES (?)');
    return timed(() => insert.run('Buses carried more riders.'), 500);
  } finally {
    client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
