import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createChangeStore } from '#db/changes/store.ts';
import { createEssayStore } from '#db/essays/store.ts';
import { createMapStore } from '#db/map/store.ts';
import { openDatabase } from '#db/open.ts';
import { createTextStore } from '#db/text/store.ts';
import { textOf } from '#shared/essay/document.ts';
import type { CommandRequest, StepsRequest } from '#shared/essay/essay.ts';
import { bytesOf } from '#tests/support/map.ts';
import { freePort } from '#tests/support/product.ts';
import { pick, printedSeed, type Random, seededRandom } from '#tests/support/seeded-random.ts';
import { sizeOf } from '#tests/support/sizes.ts';

/** How often the server is killed in the middle of its work. */
const kills = sizeOf('kills');
const writers = 6;

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, 'dist'), { recursive: true });
/** Inside the project, so that the bundle finds node_modules. */
const folder = mkdtempSync(join(root, 'dist/crash-'));
const database = join(folder, 'groundwork.db');
let server: ChildProcess | undefined;

beforeAll(() => {
  execFileSync(process.execPath, ['server/cli/build-server.mjs', join(folder, 'main.js')], { cwd: root });
});

afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it(`loses no acknowledged edit of map or text over ${kills} kills`, { timeout: 300_000 }, async () => {
  const random = seededRandom(printedSeed('crash'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const acknowledged = new Map<string, number>();
  const unanswered: Edit[] = [];
  let made = 0;
  let typed = 0;
  let cookie = '';

  for (let round = 0; round <= kills; round += 1) {
    server = await startServer(url);
    if (round === 0) cookie = await makeEssay(url);
    // What nobody has answered is sent again after the restart, as a client does: it must not happen twice.
    for (const request of unanswered.splice(0)) {
      const revision = await send(url, cookie, request);
      expect(revision, 'a repeated command is answered').toBeGreaterThan(0);
      acknowledged.set(request.commandId, revision ?? 0);
    }
    if (round === kills) break;
    let isDead = false;
    const write = async (next: () => Edit) => {
      while (!isDead) {
        const request = next();
        const revision = await send(url, cookie, request);
        if (revision === null) unanswered.push(request);
        else acknowledged.set(request.commandId, revision);
      }
    };
    const command = () => ({ commandId: `c${++made}`, baseRevision: 0, call: randomCallAt(made, random) });
    // One writer types: each letter stands on the one before it, acknowledged or not.
    const letter = () => ({ commandId: `t${typed + 1}`, textVersion: typed++, steps: [typedLetter] });
    const writing = [write(letter), ...Array.from({ length: writers }, () => write(command))];
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.floor(random() * 90)));
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    isDead = true;
    await Promise.all(writing);
  }

  const stopped = new Promise((resolve) => server?.once('exit', (code) => resolve(code)));
  server?.kill('SIGTERM');
  expect(await stopped).toBe(0);

  const { db, close } = openDatabase(database);
  expect(db.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: 'ok' }]);
  expect(db.all(sql`pragma foreign_key_check`)).toEqual([]);
  const changes = createChangeStore(db);
  for (const [commandId, revision] of acknowledged)
    expect(changes.ofCommand('e1', commandId)?.revision, commandId).toBe(revision);
  expect(new Set(acknowledged.values()).size, 'no revision was given twice').toBe(acknowledged.size);
  const last = createEssayStore(db).revision('e1') ?? 0;
  expect(last).toBe(acknowledged.size + 1); // and the thesis
  const { graph, text } = changes.stateAt('e1', last);
  expect(bytesOf(createMapStore(db).load('e1'))).toBe(bytesOf(graph));
  expect(createTextStore(db).load('e1')).toEqual(text);
  expect(text.version).toBe(typed);
  expect(textOf(typed, text.document).text).toBe('x'.repeat(typed));
  expect(typed).toBeGreaterThanOrEqual(kills);
  close();
  expect(acknowledged.size).toBeGreaterThan(kills);
});

type Edit = CommandRequest | StepsRequest;

const typedLetter = {
  stepType: 'replace',
  ...{ from: 1, to: 1, slice: { content: [{ type: 'text', text: 'x' }] } },
};

/** Mostly new nodes, some edits of the thesis; never one that a map could refuse, so every command has to be there. */
function randomCallAt(count: number, random: Random) {
  const kind = pick(random, ['claim', 'evidence', 'counterargument'] as const) ?? 'claim';
  if (random() < 0.3) return { name: 'edit-text', args: { nodeId: 'thesis', text: `Version ${count}` } };
  return {
    name: 'add-node',
    args: {
      ...{ id: `n${count}`, kind, text: `Node ${count}` },
      link: {
        type: 'relation',
        id: `r${count}`,
        kind: 'support',
        target: { type: 'node', id: 'thesis' },
        order: 'a0',
      },
    },
  };
}

async function startServer(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(folder, 'main.js')], {
    env: {
      ...process.env,
      PORT: new URL(url).port,
      HOST: '127.0.0.1',
      GROUNDWORK_DB: database,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  while (
    !(await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`The server did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return child;
}

async function makeEssay(url: string): Promise<string> {
  const answer = await post(`${url}/api/essays`, '', { id: 'e1', title: 'Crash' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const call = { name: 'add-node', args: { id: 'thesis', kind: 'thesis' } };
  await post(`${url}/api/essays/e1/commands`, cookie, { commandId: 'start', baseRevision: 0, call });
  return cookie;
}

/** The revision that the server acknowledged; null when no answer came. */
async function send(url: string, cookie: string, request: Edit): Promise<number | null> {
  let answer: Response;
  try {
    answer = await post(`${url}/api/essays/e1/${'steps' in request ? 'steps' : 'commands'}`, cookie, request);
    const body: { revision?: number; detail?: string } = await answer.json();
    if (answer.status === 200) return body.revision ?? null;
    throw new Error(`Refused with ${answer.status}: ${body.detail}`);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Refused')) throw error;
    return null; // the connection broke: nobody knows whether it was done
  }
}

function post(url: string, cookie: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
