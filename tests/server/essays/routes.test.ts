import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { essayMembers } from '#db/essays/tables.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { essayListItemSchema, essaySchema } from '#shared/essay/essay.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;

beforeEach(async () => {
  test = createTestApp();
  me = createCaller(test);
  await me.post('/api/essays', { id: 'e1', title: 'Border security' });
});

const codeOf = async (response: Response) => {
  const { type, status } = z.object({ type: z.string(), status: z.int() }).parse(await response.json());
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return `${status} ${type}`;
};
const snapshot = async (path = '/api/essays/e1') =>
  essaySnapshotSchema.parse(await (await me.get(path)).json());
const day = 24 * 60 * 60 * 1000;

describe('essays', () => {
  it('are made once: the same request again answers the same, another one is refused', async () => {
    const again = await me.post('/api/essays', { title: 'Border security', id: 'e1' });
    expect(again.status).toBe(201);
    expect(essaySchema.parse(await again.json())).toEqual((await snapshot()).essay);
    expect(await codeOf(await me.post('/api/essays', { id: 'e1', title: 'Another' }))).toBe(
      '409 /problems/id-taken',
    );
    const stranger = createCaller(test);
    expect(await codeOf(await stranger.post('/api/essays', { id: 'e1', title: 'Border security' }))).toBe(
      '409 /problems/id-taken',
    );
    expect(z.array(essayListItemSchema).parse(await (await me.get('/api/essays')).json())).toHaveLength(1);
  });

  it('start from a template, with its map as the first change', async () => {
    test.clock.now = new Date(test.clock.now.getTime() + 1000);
    await me.post('/api/essays', { id: 'e2', title: 'Sample', template: 'sample-border-security' });
    const { graph, revision } = await snapshot('/api/essays/e2');
    expect(revision).toBe(1);
    expect(graph.nodes.length).toBeGreaterThan(20);
    const [row] = z.array(essayListItemSchema).parse(await (await me.get('/api/essays')).json());
    expect(row).toMatchObject({ essay: { id: 'e2' }, role: 'owner', revision: 1, openFindings: 2 });
    expect(row?.nodes).toBe(graph.nodes.length);
    expect(row?.essay.prompt).toContain('borders');
  });

  it('answer 304 to their ETag until anything of them changes', async () => {
    const first = await me.get('/api/essays/e1');
    const etag = first.headers.get('etag') ?? '';
    const ask = async () => (await me.get('/api/essays/e1', { 'if-none-match': etag })).status;
    expect(await ask()).toBe(304);
    await me.patch('/api/essays/e1', { title: 'New title' });
    expect(await ask()).toBe(200);
    expect((await snapshot()).essay.title).toBe('New title');
  });

  it('change title, task and rubric by PATCH', async () => {
    test.clock.now = new Date(test.clock.now.getTime() + 1000);
    const patch = { title: 'T', prompt: 'Discuss.', rubric: { id: 'toulmin', version: 1 } };
    const changed = essaySchema.parse(await (await me.patch('/api/essays/e1', patch)).json());
    expect(changed).toMatchObject({ ...patch, updatedAt: test.clock.now.toISOString() });
  });

  it('come back within 30 days of being deleted, and are gone after them', async () => {
    expect((await me.delete('/api/essays/e1')).status).toBe(204);
    expect(await codeOf(await me.get('/api/essays/e1'))).toBe('404 /problems/not-found');
    expect(await codeOf(await me.patch('/api/essays/e1', { title: 'x' }))).toBe('404 /problems/not-found');
    expect(await (await me.get('/api/essays')).json()).toEqual([]);
    test.clock.now = new Date(test.clock.now.getTime() + 29 * day);
    expect(test.purge()).toBe(0);
    expect((await me.patch('/api/essays/e1', { deleted: false })).status).toBe(200);
    expect((await snapshot()).essay).toMatchObject({ title: 'Border security', deletedAt: null });
    await me.delete('/api/essays/e1');
    test.clock.now = new Date(test.clock.now.getTime() + 31 * day);
    expect(test.purge()).toBe(1);
    expect(await codeOf(await me.patch('/api/essays/e1', { deleted: false }))).toBe(
      '404 /problems/not-found',
    );
  });

  it('are listed while they can be brought back, for their owner only', async () => {
    const deleted = async (caller: Caller) => {
      const rows = await (await caller.get('/api/essays?deleted=true')).json();
      return z.array(essayListItemSchema).parse(rows);
    };
    const ids = async (caller = me) => (await deleted(caller)).map(({ essay }) => essay.id);
    await me.post('/api/essays', { id: 'e2', title: 'Second' });
    await me.post('/api/essays', { id: 'e3', title: 'Alive' });
    expect(await deleted(me)).toEqual([]);
    await me.delete('/api/essays/e1');
    const deletedAt = test.clock.now.toISOString();
    test.clock.now = new Date(test.clock.now.getTime() + day);
    await me.delete('/api/essays/e2');
    expect(await ids()).toEqual(['e2', 'e1']);
    expect((await deleted(me))[1]).toMatchObject({
      essay: { title: 'Border security', deletedAt },
      role: 'owner',
      nodes: 0,
    });

    const reader = createCaller(test);
    await reader.post('/api/session');
    expect(await ids(reader)).toEqual([]);
    const { person } = sessionSchema.parse(await (await reader.get('/api/session')).json());
    const member = { essayId: 'e1', personId: person?.id ?? '', role: 'editor' as const };
    test.db.insert(essayMembers).values(member).run();
    expect(await ids(reader)).toEqual([]);
    expect(await (await createCaller(test).get('/api/essays?deleted=true')).json()).toEqual([]);

    test.clock.now = new Date(test.clock.now.getTime() + 29.5 * day);
    expect(await ids()).toEqual(['e2']); // whether or not the purge has run
    await me.patch('/api/essays/e2', { deleted: false });
    expect(await ids()).toEqual([]);
    expect(await codeOf(await me.get('/api/essays?deleted=yes'))).toBe('422 /problems/not-valid');
  });

  it.each([
    ['GET', '/api/essays/e1'],
    ['PATCH', '/api/essays/e1', { title: 'Mine now' }],
    ['DELETE', '/api/essays/e1'],
    [
      'POST',
      '/api/essays/e1/commands',
      { commandId: 'c', baseRevision: 0, call: { name: 'unpin', args: {} } },
    ],
    ['GET', '/api/essays/e1/changes'],
    ['GET', '/api/essays/e1/live'],
    ['GET', '/api/essays/e1/findings'],
    ['GET', '/api/essays/e1/export'],
  ] as const)('%s %s answers strangers as if there were no such essay', async (method, path, body?) => {
    const stranger = createCaller(test);
    const missing = path.replace('e1', 'nowhere');
    for (const asked of [path, missing]) {
      expect(await codeOf(await stranger.send(method, asked, body))).toBe('404 /problems/not-found');
    }
    await stranger.post('/api/session');
    expect(await codeOf(await stranger.send(method, path, body))).toBe('404 /problems/not-found');
    expect((await snapshot()).essay.title).toBe('Border security');
  });

  it('make no guest for those who only read', async () => {
    const visitor = createCaller(test);
    expect(await (await visitor.get('/api/essays')).json()).toEqual([]);
    expect(visitor.jar.size).toBe(0);
  });
});
