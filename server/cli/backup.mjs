// Plain JavaScript, so that it runs wherever the built server runs: npm run backup -- FILE
import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';

const [, , given, ...rest] = process.argv;
const source = resolve(process.env.GROUNDWORK_DB || 'data/groundwork.db');

try {
  if (!given || rest.length > 0) throw new Error('Say where to: npm run backup -- backups/groundwork.db');
  const target = resolve(given);
  if (existsSync(target)) throw new Error(`${target} exists already. Choose another name, or move it away.`);
  if (!existsSync(source))
    throw new Error(`There is no database at ${source}. Set GROUNDWORK_DB to where it is.`);
  await copy(source, target);
  process.stdout.write(`${target} holds everything (${Math.ceil(statSync(target).size / 1024)} KB).\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** One consistent copy, however much is written meanwhile; under its name only once it is whole and was read through. */
async function copy(from, to) {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    const running = new Database(from, { readonly: true, fileMustExist: true });
    await running.backup(unfinished);
    running.close();
    // It holds everybody's work, and the secrets that sign sessions.
    chmodSync(unfinished, 0o600);
    const made = new Database(unfinished);
    made.pragma('journal_mode = DELETE'); // one file, without -wal beside it
    const state = made.pragma('integrity_check', { simple: true });
    made.close();
    if (state !== 'ok') throw new Error(`The copy is damaged, and so may be ${from}: ${state}`);
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
