import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/errors.ts';
import { commandResponseSchema } from '#shared/essay/essay.ts';
import { storableText } from '#shared/graph/text.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { hostileTexts } from '#tests/support/random-graph.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;
let before: string;
const commands = '/api/essays/e1/commands';
const mapText = async () => (await me.get('/api/essays/e1')).text();

beforeEach(async () => {
  test = createTestApp();
  me = createCaller(test);
  await me.post('/api/essays', { id: 'e1', title: 'T' });
  await me.post(commands, request('used', 'add-node', { id: 'n1', kind: 'thesis', text: 'Keep me' }));
  before = await mapText();
});

afterEach(() => expect(test.faults).toEqual([]));

function request(commandId: string, name: string, args: unknown, more: object = {}) {
  return { commandId, baseRevision: 0, call: { name, args }, ...more };
}

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const support = { type: 'relation', id: 'r1', kind: 'support', order: 'a0' };

describe('bad input', () => {
  it.each([
    ['text that is not JSON', '{"commandId":', 400, 'bad-json', []],
    ['no body', '', 400, 'bad-json', []],
    ['a list', [], 422, 'not-valid', ['']],
    ['nothing of what is needed', {}, 422, 'not-valid', ['/commandId', '/baseRevision', '/call']],
    ['an unknown key', request('c', 'unpin', {}, { colour: 1 }), 422, 'not-valid', ['/colour']],
    [
      'an unknown key of a command',
      request('c', 'edit-text', { nodeId: 'n1', text: '', size: 2 }),
      422,
      'not-valid',
      ['/call/args/size'],
    ],
    [
      '__proto__ as a key',
      `{"commandId":"c","baseRevision":0,"__proto__":{},"call":{"name":"unpin","args":{"nodeIds":[]}}}`,
      422,
      'not-valid',
      ['/__proto__'],
    ],
    [
      'a wrong type',
      request('c', 'edit-text', { nodeId: 'n1', text: 7 }),
      422,
      'not-valid',
      ['/call/args/text'],
    ],
    [
      'a wrong kind',
      request('c', 'add-node', { id: 'n2', kind: 'idea' }),
      422,
      'not-valid',
      ['/call/args/kind'],
    ],
    [
      'an id that is none',
      request('c', 'add-node', { id: 'a b', kind: 'claim' }),
      422,
      'not-valid',
      ['/call/args/id'],
    ],
    [
      'arguments that stand too deep',
      `{"commandId":"c","baseRevision":0,"call":{"name":"unpin","args":${deep}}}`,
      422,
      'not-valid',
      ['/call/args'],
    ],
    [
      '5,001 characters',
      request('c', 'edit-text', { nodeId: 'n1', text: 'x'.repeat(5_001) }),
      422,
      'not-valid',
      ['/call/args/text'],
    ],
    ['an unknown command', request('c', 'explode', {}), 422, 'unknown-command', []],
    ['an unknown node', request('c', 'edit-text', { nodeId: 'nobody', text: '' }), 422, 'unknown-record', []],
    [
      'an id that is on the map',
      request('c', 'add-node', { id: 'n1', kind: 'claim' }),
      422,
      'duplicate-id',
      [],
    ],
    [
      'a relation to nothing',
      request('c', 'add-node', {
        id: 'n2',
        kind: 'claim',
        link: { ...support, target: { type: 'node', id: 'nobody' } },
      }),
      422,
      'dangling-end',
      [],
    ],
    [
      'a command id that was used for another call',
      request('used', 'edit-text', { nodeId: 'n1', text: 'x' }),
      409,
      'command-id-reused',
      [],
    ],
    [
      'a revision from the future',
      request('c', 'edit-text', { nodeId: 'n1', text: 'x' }, { baseRevision: 2 }),
      409,
      'revision-ahead',
      [],
    ],
    [
      'a negative revision',
      request('c', 'edit-text', { nodeId: 'n1', text: 'x' }, { baseRevision: -1 }),
      422,
      'not-valid',
      ['/baseRevision'],
    ],
    [
      'more than 1 MB',
      request('c', 'edit-text', { nodeId: 'n1', text: 'x'.repeat(1_100_000) }),
      413,
      'body-too-large',
      [],
    ],
  ] as const)('%s is refused and changes nothing', async (_, body, status, code, pointers) => {
    const response = await me.post(commands, body);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ status, type: `/problems/${code}` });
    expect(response.status).toBe(status);
    expect(problem.instance).toBe(response.headers.get('x-request-id'));
    expect((problem.errors ?? []).map(({ pointer }) => pointer)).toEqual(pointers);
    for (const text of [problem.title, problem.detail, ...(problem.errors ?? []).map(({ detail }) => detail)])
      expect(text.toLowerCase()).not.toContain('invalid');
    expect(await mapText()).toBe(before);
  });

  it.each([
    ['an unknown path', 'GET', '/api/nothing', {}, 404, 'not-found'],
    ['an unknown page', 'GET', '/nothing.txt', {}, 404, 'not-found'],
    ['another method', 'PUT', '/api/essays/e1', {}, 405, 'method-not-allowed'],
    [
      'another content type',
      'POST',
      commands,
      { 'content-type': 'text/plain' },
      415,
      'unsupported-media-type',
    ],
    [
      'a form instead of JSON',
      'POST',
      commands,
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    [
      'a page of another site',
      'POST',
      commands,
      { 'sec-fetch-site': 'cross-site' },
      403,
      'cross-site-request',
    ],
    [
      'a page of a sister site',
      'POST',
      commands,
      { 'sec-fetch-site': 'same-site' },
      403,
      'cross-site-request',
    ],
    [
      'a foreign origin',
      'POST',
      commands,
      { origin: 'https://elsewhere.example' },
      403,
      'cross-site-request',
    ],
    ['a hidden origin', 'POST', commands, { origin: 'null' }, 403, 'cross-site-request'],
    ['a text as a revision', 'GET', '/api/essays/e1/changes?after=x', {}, 422, 'not-valid'],
    ['a live stream from the future', 'GET', '/api/essays/e1/live?after=9', {}, 409, 'revision-ahead'],
    ['an unknown rubric', 'GET', '/api/essays/e1/findings?rubric=none', {}, 422, 'not-valid'],
    [
      'an unknown version of a rubric',
      'GET',
      '/api/essays/e1/findings?rubric=toulmin@99',
      {},
      422,
      'not-valid',
    ],
    ['an unknown format', 'GET', '/api/essays/e1/export?format=none', {}, 422, 'not-valid'],
    ['an unknown query key', 'GET', '/api/essays/e1/changes?since=1', {}, 422, 'not-valid'],
  ] as const)('%s is refused', async (_, method, path, headers, status, code) => {
    const body =
      method === 'POST' ? JSON.stringify(request('c', 'edit-text', { nodeId: 'n1', text: 'x' })) : undefined;
    const response = await me.send(method, path, body, headers);
    expect(problemSchema.parse(await response.json())).toMatchObject({ status, type: `/problems/${code}` });
    expect(await mapText()).toBe(before);
  });

  it('reads chunked bodies only up to the limit', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(chunk) });
    const response = await test.app.request(commands, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body,
      ...{ duplex: 'half' }, // Node's fetch asks for it; the DOM's type does not know it
    });
    expect(response.status).toBe(413);
  });

  it.each([...hostileTexts, 'w'.repeat(5_000), '<img src=x onerror=alert(1)>'])(
    'keeps %j as text',
    async (text) => {
      const response = await me.post(commands, request('c', 'edit-text', { nodeId: 'n1', text }));
      expect(response.status).toBe(200);
      expect(commandResponseSchema.safeParse(await response.json()).success).toBe(true);
      const { graph } = essaySnapshotSchema.parse(JSON.parse(await mapText()));
      expect(graph.nodes.map((node) => node.text)).toEqual([storableText(text)]);
      const titled = await me.patch('/api/essays/e1', { title: `T${text.slice(0, 200)}` });
      expect(titled.status).toBe(200);
      expect((await me.get('/api/essays/e1/export')).status).toBe(200);
    },
  );

  it('takes writes of its own pages and of scripts', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://localhost', host: 'localhost' },
      {},
    ]) {
      const response = await me.post('/api/session', undefined, headers);
      expect(response.status).toBe(200);
    }
  });

  it('tells nothing of what went wrong inside, and logs no text', async () => {
    const broken = createTestApp({
      addressOf: () => {
        throw new Error('secret words');
      },
    });
    const response = await broken.app.request('/api/session', { method: 'POST' });
    const text = await response.text();
    expect(problemSchema.parse(JSON.parse(text))).toMatchObject({ status: 500, type: '/problems/internal' });
    expect(text).not.toContain('secret words');
    expect(broken.faults).toHaveLength(1);
    expect(JSON.stringify(test.lines)).not.toContain('Keep me');
  });
});
