import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Browser, CDPSession } from 'playwright-core';
import { courseMembers } from '#db/courses/tables.ts';
import { openDatabase } from '#db/open.ts';
import { people } from '#db/people/tables.ts';
import { freshProfile, launchBrowser } from '../../support/browser.ts';
import { findBrowser } from '../../support/browser-path.ts';
import { freePort, runProduct, untilHealthy } from '../../support/product.ts';
import { assignmentId, courseId } from '../../support/stocked-class.ts';
import { figuresOf, heading, row } from '../figures.ts';
import { stockClass } from './stock.ts';

const size = { students: 300, rows: 8 };
/** Requests of a kind that are sent, and how many at once: a class hour, not an attack. */
const load = { requests: 300, atOnce: 10 };
const visits = 5;
/** Milliseconds from navigation until the cells of the heat map can be used. */
const usableBudget = 1_500;

/** A class of 300 on one machine: the requests it sends most, what it takes in memory, and its dashboard in a browser. */
export async function benchClass() {
  const { status } = spawnSync(process.execPath, ['server/cli/build-if-needed.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The product could not be built.');
  heading(
    `A class of ${size.students} × ${size.rows} criteria, ms; load of the machine before ${loadavg()[0]?.toFixed(1)}`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-class-'));
  const database = join(folder, 'class.db');
  const { db, close } = openDatabase(database, 'db/migrations');
  const begun = performance.now();
  stockClass(db, { ...size, now: new Date() });
  row('stocked in', { seconds: (performance.now() - begun) / 1000 });

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { child, output } = runProduct({ PORT: String(port), GROUNDWORK_DB: database, LOG_LEVEL: 'warn' });
  try {
    await untilHealthy(origin, child, output);
    const cookie = await instructorCookie(origin, (name) => {
      const found = db.select({ id: people.id }).from(people).where(eq(people.name, name)).get();
      if (!found) throw new Error('The instructor cannot be found.');
      const at = new Date().toISOString();
      db.insert(courseMembers)
        .values({
          ...{ courseId, personId: found.id, role: 'instructor', name, email: null, sectionId: null },
          addedAt: at,
          joinedAt: at,
        })
        .run();
      return found.id;
    });
    row('memory of the server, MB', { idle: memoryOf(child.pid) });
    await benchRequests(origin, cookie);
    row('memory of the server, MB', { 'after the load': memoryOf(child.pid) });
    const browser = await launchBrowser(await findBrowser());
    try {
      await benchPage(browser, origin, cookie);
    } finally {
      await browser.close();
    }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    close();
    rmSync(folder, { recursive: true });
  }
}

/** A guest by that name who is made the instructor, which only whoever holds the database can do. */
async function instructorCookie(origin: string, enrol: (name: string) => string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin };
  const made = await fetch(`${origin}/api/session`, { method: 'POST', headers });
  const cookie = made.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const name = 'Iris Instructor';
  const named = await fetch(`${origin}/api/session`, {
    method: 'PATCH',
    headers: { ...headers, cookie },
    body: JSON.stringify({ name }),
  });
  if (!named.ok) throw new Error(await named.text());
  enrol(name);
  return cookie;
}

async function benchRequests(origin: string, cookie: string) {
  const essays = Array.from({ length: size.students }, (_, index) => index).filter(
    (index) => index % 19 !== 18,
  );
  const essayAt = (at: number) => `essay-student-${essays[at % essays.length]}`;
  const headers = { cookie, 'content-type': 'application/json', origin };
  const get = (path: string) => () => fetch(`${origin}/api${path}`, { headers });
  const cold = performance.now();
  const first = await get(`/assignments/${assignmentId}/dashboard`)();
  const { length } = await first.text();
  row('GET dashboard, nothing judged yet', { ms: performance.now() - cold, 'kB of JSON': length / 1024 });
  const kinds: [string, (at: number) => () => Promise<Response>][] = [
    ['GET essay', (at) => get(`/essays/${essayAt(at)}`)],
    ['GET works', () => get(`/assignments/${assignmentId}/works`)],
    ['GET dashboard', () => get(`/assignments/${assignmentId}/dashboard`)],
    ['GET home', () => get('/home')],
  ];
  for (const [name, of] of kinds) {
    const probe = await of(0)();
    await probe.arrayBuffer();
    if (probe.status === 404) {
      row(name, { 'is not there': probe.status });
      continue;
    }
    row(name, await sent(of));
  }
  // A command is a student's: each works on a map of their own, made through the product.
  const own = await ownEssays(origin, 10);
  let made = 0;
  row(
    'POST command',
    await sent((at) => () => {
      made += 1;
      const { id, cookie: theirs } = own[at % own.length] ?? { id: '', cookie: '' };
      const call = {
        name: 'edit-text',
        args: { nodeId: 'n1', text: `Buses carried more riders in year ${made}.` },
      };
      return fetch(`${origin}/api/essays/${id}/commands`, {
        method: 'POST',
        headers: { ...headers, cookie: theirs },
        body: JSON.stringify({ commandId: `load-${made}`, baseRevision: 0, call }),
      });
    }),
  );
}

async function ownEssays(origin: string, count: number): Promise<{ id: string; cookie: string }[]> {
  const made: { id: string; cookie: string }[] = [];
  for (let index = 0; index < count; index++) {
    const id = `own-${index}`;
    const headers = { 'content-type': 'application/json', origin };
    const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers });
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const post = async (path: string, body: unknown) => {
      const response = await fetch(`${origin}${path}`, {
        ...{ method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) },
      });
      if (!response.ok) throw new Error(await response.text());
    };
    await post('/api/essays', { id, title: id });
    const args = { id: 'n1', kind: 'thesis', text: 'Buses should be free.', order: 'a0' };
    await post(`/api/essays/${id}/commands`, {
      commandId: `make-${id}`,
      baseRevision: 0,
      call: { name: 'add-node', args },
    });
    made.push({ id, cookie });
  }
  return made;
}

/** Milliseconds of requests, some at once. @throws when one fails: none may */
async function sent(of: (at: number) => () => Promise<Response>) {
  const samples: number[] = [];
  let next = 0;
  const work = async () => {
    while (next < load.requests) {
      const at = next;
      next += 1;
      const start = performance.now();
      const response = await of(at)();
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`A request failed with ${response.status}.`);
      samples.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: load.atOnce }, work));
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** From navigation until a cell of the heat map takes the focus and an arrow key leads on from it. */
async function benchPage(browser: Browser, origin: string, cookie: string) {
  const { context, page, troubles } = await freshProfile(browser, origin);
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url: origin };
    }),
  );
  const usable: number[] = [];
  const worked: number[] = [];
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (let visit = 0; visit < visits; visit++) {
    await page.goto(`/assignments/${assignmentId}/dashboard`, { waitUntil: 'commit' });
    await page.waitForFunction(
      (rows) => document.querySelectorAll('[role="grid"] tbody tr').length === rows,
      size.students,
    );
    usable.push(
      await page.evaluate(async () => {
        const cell = document.querySelector<HTMLElement>('[role="grid"] tbody td a');
        cell?.focus();
        cell?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        if (document.activeElement === cell) throw new Error('The arrow key led nowhere.');
        return performance.now();
      }),
    );
    worked.push(await workOf(devtools));
  }
  const figures = figuresOf(usable);
  row('work of its main thread', figuresOf(worked));
  row('dashboard in a browser, usable', figures);
  row('budget', { ms: usableBudget, held: figures.max < usableBudget ? 'yes' : 'no' });
  if (troubles.length > 0) throw new Error(troubles.join('\n'));
  await context.close();
}

/** Milliseconds of processor time that the page's main thread has taken since its navigation: holds on a busy machine too. */
async function workOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Resident, in MB; NaN where there is no /proc. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN; // not Linux
  }
}
