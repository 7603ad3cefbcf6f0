import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Product, runProduct, startProduct } from '#tests/support/product.ts';

let folder: string;
let running: Product[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-process-'));
});
afterEach(async () => {
  await Promise.all(running.map((product) => product.stop('SIGKILL')));
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

async function started(options: Parameters<typeof startProduct>[0] = {}): Promise<Product> {
  const product = await startProduct({ database: join(folder, 'groundwork.db'), ...options });
  running.push(product);
  return product;
}

/** A person by their cookie, with one essay. */
async function guest({ url }: Product) {
  const answer = await fetch(`${url}/api/session`, { method: 'POST' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { person } = (await answer.json()) as { person: { id: string } };
  const send = (method: string, path: string, body?: unknown) =>
    fetch(url + path, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { cookie, personId: person.id, send };
}

const addThesis = (text: string, commandId = 'c1') => ({
  commandId,
  baseRevision: 0,
  call: { name: 'add-node', args: { id: `node-${commandId}`, kind: 'thesis', text } },
});

describe('a start that cannot be', () => {
  async function refusal(settings: Record<string, string>) {
    const database = join(folder, 'groundwork.db');
    const { child, output } = runProduct({ PORT: '0', GROUNDWORK_DB: database, ...settings });
    const [code] = await once(child, 'close');
    return { code, said: output() };
  }

  test('a taken port is told in one sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await refusal({ PORT: String(port) })).toEqual({
      code: 1,
      said: `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start\n`,
    });
    other.close();
  });

  test('a port that is none is told in one sentence', async () => {
    const said = 'The setting PORT: must be a whole number from 0 to 65535.\n';
    expect(await refusal({ PORT: 'abc' })).toEqual({ code: 1, said });
  });

  test('a database that cannot be there is told in one sentence', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'Not a folder, and not a database, but long enough to be read as one.'.repeat(20));
    const cases = [
      [join(file, 'groundwork.db'), 'cannot be opened or created'],
      [folder, 'cannot be opened or created'],
      [file, 'is not a database of Groundwork'],
    ] as const;
    for (const [path, why] of cases)
      expect(await refusal({ GROUNDWORK_DB: path })).toEqual({
        code: 1,
        said: expect.stringMatching(
          new RegExp(`^The database ${path} ${why}\\. Set GROUNDWORK_DB to .*\\.\\n$`),
        ),
      });
  });
});

test('a missing folder for the database is made', async () => {
  const database = join(folder, 'one/two/groundwork.db');
  const product = await started({ database });
  expect(await product.stop()).toBe(0);
  expect(existsSync(database)).toBe(true);
});

test('SIGTERM finishes an open request, ends live streams, closes the database and ends with 0', async () => {
  const product = await started();
  const { cookie, send } = await guest(product);
  await send('POST', '/api/essays', { id: 'e1', title: 'Slow' });
  const live = await send('GET', '/api/essays/e1/live?after=0');
  const reader = live.body?.getReader();
  await reader?.read();

  const body = JSON.stringify(addThesis('half of it comes after the signal'));
  const half = Math.floor(body.length / 2);
  const slow = request(`${product.url}/api/essays/e1/commands`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  const answered = once(slow, 'response');
  slow.write(body.slice(0, half));
  // Another request that is answered says that the half one, sent before it, has been read.
  await (await send('GET', '/api/health')).text();

  const ended = product.stop('SIGTERM');
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read());
  await expect(fetch(`${product.url}/api/health`), 'no new connection is taken').rejects.toThrow();
  slow.end(body.slice(half));
  const [response] = await answered;
  response.resume();
  expect(response.statusCode).toBe(200);
  expect(await ended).toBe(0);
  expect(existsSync(`${product.database}-wal`), 'the database was closed').toBe(false);
  expect(product.output()).toMatch(
    /^Groundwork is at (http:\/\/127\.0\.0\.1:\d+) \(Ctrl\+C stops it\)\nNobody leads it yet: open \1\/setup#[\w-]{21} to become its administrator\.\n$/,
  );

  const again = await started();
  const mine = await fetch(`${again.url}/api/essays/e1`, { headers: { cookie } });
  const { revision, graph } = (await mine.json()) as {
    revision: number;
    graph: { nodes: { text: string }[] };
  };
  expect([revision, ...graph.nodes.map((node) => node.text)]).toEqual([
    1,
    'half of it comes after the signal',
  ]);
});

test('SIGINT stops as well, and a port is free again at once', async () => {
  const first = await started();
  expect(await first.stop('SIGINT')).toBe(0);
  const second = await started({ port: first.port });
  expect(await second.stop()).toBe(0);
});

test('a second start on the same file keeps everything', async () => {
  const first = await started();
  const { cookie, send } = await guest(first);
  await send('POST', '/api/essays', { id: 'e1', title: 'Kept', template: 'five-paragraph' });
  await send('POST', '/api/essays/e1/commands', addThesis('kept'));
  const paths = [
    '/api/essays',
    '/api/essays/e1',
    '/api/essays/e1/changes?after=0',
    '/api/essays/e1/findings',
  ];
  const read = (url: string) =>
    Promise.all(paths.map(async (path) => (await fetch(url + path, { headers: { cookie } })).text()));
  const before = await read(first.url);
  await first.stop();
  const second = await started();
  expect(await read(second.url)).toEqual(before);
  expect(before[1]).toContain('kept');
});

test('the log is JSON with request ids, without essay text and person ids', async () => {
  const product = await started({ logLevel: 'info' });
  const { cookie, personId, send } = await guest(product);
  const secret = 'zebra-crossing';
  await send('POST', '/api/essays', { id: 'e1', title: secret, prompt: secret });
  await send('POST', '/api/essays/e1/commands', addThesis(secret));
  const refused = await send('POST', '/api/essays/e1/commands', { ...addThesis(secret, 'c2'), [secret]: 1 });
  await send('PATCH', '/api/essays/e1', { title: `${secret}!` });
  await send('GET', `/api/essays/${secret}?q=${secret}`);
  await send('GET', `/${secret}/${secret}.js`);
  const form = new FormData();
  form.set('file', new Blob([secret]), `${secret}.json`);
  await fetch(`${product.url}/api/essays/import`, { method: 'POST', headers: { cookie }, body: form });
  expect(await product.stop()).toBe(0);

  const [first, second, ...lines] = product.output().trimEnd().split('\n');
  expect(second).toContain('Nobody leads it yet');
  expect(first).toContain('Groundwork is at');
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const requests = entries.filter(({ msg }) => msg === 'request');
  expect(requests.length).toBeGreaterThanOrEqual(8);
  for (const entry of requests)
    expect(entry).toEqual({
      ...{ level: expect.any(Number), time: expect.stringMatching(/^\d{4}-.*Z$/), msg: 'request' },
      ...{ requestId: expect.stringMatching(/^[\w-]{21}$/), method: expect.any(String) },
      ...{ route: expect.any(String), status: expect.any(Number), ms: expect.any(Number) },
    });
  const { instance } = (await refused.json()) as { instance: string };
  expect(requests.filter(({ requestId }) => requestId === instance)).toHaveLength(1);
  const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0];
  for (const kept of [secret, personId, token]) expect(product.output()).not.toContain(kept);
});
