import { nanoid } from 'nanoid';
import { createApp } from '#server/app.ts';
import type { Deps } from '#server/deps.ts';
import { loadCitationEngine } from '#server/node/citation-engine.ts';
import { printClass } from '#server/node/print-class.ts';
import { printReport } from '#server/node/print-report.ts';
import { readEssays } from '#server/node/readers/index.ts';
import { createRendering } from '#server/sources/rendering.ts';
import { openTestDatabase } from './test-database.ts';

/** Engines are dear: all apps of a test share them. */
const renderBibliography = createRendering(loadCitationEngine);

export type TestApp = ReturnType<typeof createTestApp>;

/** The real app on a database in memory, with a clock that tests move. Unexpected failures are kept in `faults`. */
export function createTestApp(overrides: Partial<Deps> = {}) {
  const opened = openTestDatabase();
  const db = overrides.db ?? opened.db;
  const { close } = opened;
  const clock = { now: new Date() };
  const faults: unknown[] = [];
  const lines: { fields: object; message: string }[] = [];
  const log = {
    info: (fields: object, message: string) => lines.push({ fields, message }),
    warn: (fields: object, message: string) => lines.push({ fields, message }),
    error: (fields: object, message: string) => faults.push({ fields, message }),
  };
  const deps: Deps = {
    db,
    now: () => clock.now,
    newId: () => nanoid(),
    log,
    version: '0.0.0',
    addressOf: () => 'test',
    readEssays: (file) => readEssays(file, file.format),
    printReport,
    printClass,
    renderBibliography,
    ...overrides,
  };
  const { app, stop, purge, mind, setupToken } = createApp(deps);
  return { app, stop, purge, mind, setupToken, db, close, deps, clock, faults, lines };
}

/** A caller as the browser's fetch, for client code that wants one. */
export function fetchOf({ send }: Caller): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const isForm = request.headers.get('content-type')?.startsWith('multipart/') ?? false;
    const { pathname, search } = new URL(request.url);
    const body = isForm ? await request.formData() : (await request.text()) || undefined;
    return send(request.method, `${pathname}${search}`, body);
  };
}

export type Caller = ReturnType<typeof createCaller>;

/** A browser as far as cookies go: what one answer sets, the next request sends. */
export function createCaller({ app }: Pick<TestApp, 'app'>) {
  const jar = new Map<string, string>();

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const isForm = body instanceof FormData;
    const response = await app.request(path, {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';', 1)[0]?.split('=', 2) ?? [];
      if (name && value) jar.set(name, value);
    }
    return response;
  }

  return {
    jar,
    send,
    get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      send('POST', path, body, headers),
    patch: (path: string, body: unknown) => send('PATCH', path, body),
    delete: (path: string) => send('DELETE', path),
  };
}
