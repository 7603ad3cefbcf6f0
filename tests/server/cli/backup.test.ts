import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { people } from '#db/people/tables.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const backup = (...args: string[]) => {
  const env = { ...process.env, GROUNDWORK_DB: join(folder, 'groundwork.db') };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli/backup.mjs', ...args], { env });
  return { status, said: `${stdout}${stderr}` };
};

it('copies a database that is open, with what is still in its log, as one file that opens by itself', () => {
  const running = openDatabase(join(folder, 'groundwork.db'));
  running.db.insert(people).values({ id: 'ana', name: 'Ana', createdAt: '2026-11-23T08:00:00.000Z' }).run();
  const target = join(folder, 'copy.db');
  const { status, said } = backup(target);
  expect(said).toMatch(/^\S+copy\.db holds everything \(\d+ KB\)\.\n$/);
  expect(status).toBe(0);
  running.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
  expect(statSync(target).mode & 0o777).toBe(0o600);
  const copy = openDatabase(target);
  expect(copy.db.select({ id: people.id }).from(people).all()).toEqual([{ id: 'ana' }]);
  copy.close();
});

it.each([
  [[], 'Say where to'],
  [['there.db'], 'exists already'],
  [['elsewhere.db'], 'There is no database at'],
])('%j is refused with a sentence', (args, sentence) => {
  writeFileSync(join(folder, 'there.db'), '');
  const { status, said } = backup(...args.map((name) => join(folder, name)));
  expect(said).toContain(sentence);
  expect(status).toBe(1);
});

it('of what is no database says so, and leaves nothing behind', () => {
  writeFileSync(join(folder, 'groundwork.db'), 'not a database, but long enough to look at'.repeat(100));
  const { status, said } = backup(join(folder, 'copy.db'));
  expect(said).toContain('file is not a database');
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual(['groundwork.db']);
});
