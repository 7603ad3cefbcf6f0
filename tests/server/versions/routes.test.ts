import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { essayMembers } from '#db/essays/tables.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { problemSchema } from '#shared/errors.ts';
import type { MemberRole } from '#shared/essay/essay.ts';
import { versionSchema, versionStateSchema, versionsResponseSchema } from '#shared/essay/versions.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;
let made = 0;
let textVersion = 0;

beforeEach(async () => {
  test = createTestApp();
  test.clock.now = new Date('2026-03-01T10:00:00.000Z');
  me = createCaller(test);
  textVersion = 0;
  await me.post('/api/essays', { id: 'e1', title: 'T' });
});

afterEach(() => expect(test.faults).toEqual([]));

const later = (minutes: number) => {
  test.clock.now = new Date(test.clock.now.getTime() + minutes * 60_000);
};

async function addNode(id: string, who = me) {
  const call = { name: 'add-node', args: { id, kind: 'claim', text: id } };
  const answer = await who.post('/api/essays/e1/commands', {
    commandId: `c${++made}`,
    baseRevision: 0,
    call,
  });
  expect(answer.status).toBe(200);
}

async function type(text: string) {
  const slice = { content: [{ type: 'text', text }] };
  const steps = [{ stepType: 'replace', from: 1, to: 1, slice }];
  const body = { commandId: `c${++made}`, textVersion: textVersion++, steps };
  expect((await me.post('/api/essays/e1/steps', body)).status).toBe(200);
}

async function versions(query = '', who = me) {
  const answer = await who.get(`/api/essays/e1/versions${query}`);
  expect(answer.status).toBe(200);
  return versionsResponseSchema.parse(await answer.json());
}

async function joined(role: MemberRole): Promise<Caller> {
  const caller = createCaller(test);
  const { person } = sessionSchema.parse(await (await caller.post('/api/session')).json());
  test.db
    .insert(essayMembers)
    .values({ essayId: 'e1', personId: person?.id ?? '', role })
    .run();
  return caller;
}

const state = async (revision: number) =>
  versionStateSchema.parse(await (await me.get(`/api/essays/e1/versions/${revision}`)).json());
const ranges = async (query = '') => (await versions(query)).versions.map(({ first, last }) => [first, last]);

describe('the list of versions', () => {
  it('is the log in sittings, newest first, with what was done in each', async () => {
    await addNode('n1');
    await type('Ships wait');
    later(3);
    await type('Two ');
    later(11);
    await addNode('n2', await joined('editor'));
    expect(await versions()).toEqual({
      revision: 4,
      versions: [
        {
          ...{ first: 4, last: 4, who: 'somebody', name: null },
          ...{ startedAt: '2026-03-01T10:14:00.000Z', endedAt: '2026-03-01T10:14:00.000Z' },
          ...{ commands: 1, wordsTyped: 0, wordsDeleted: 0, nodesAdded: 1, nodesRemoved: 0 },
        },
        {
          ...{ first: 1, last: 3, who: 'you', name: null },
          ...{ startedAt: '2026-03-01T10:00:00.000Z', endedAt: '2026-03-01T10:03:00.000Z' },
          ...{ commands: 1, wordsTyped: 3, wordsDeleted: 0, nodesAdded: 1, nodesRemoved: 0 },
        },
      ],
      next: null,
    });
  });

  it('is empty where nothing was done', async () => {
    expect(await versions()).toEqual({ revision: 0, versions: [], next: null });
  });

  it('follows the log from one look to the next', async () => {
    await addNode('n1');
    expect(await ranges()).toEqual([[1, 1]]);
    await type('Ships');
    expect(await ranges()).toEqual([[1, 2]]);
    later(20);
    await addNode('n2');
    expect(await ranges()).toEqual([
      [3, 3],
      [1, 2],
    ]);
  });

  it('comes in pages', async () => {
    for (const id of ['n1', 'n2', 'n3', 'n4', 'n5']) {
      await addNode(id);
      later(11);
    }
    const lasts: number[] = [];
    let query = '?limit=2';
    for (let pages = 0; pages < 9 && query !== ''; pages += 1) {
      const page = await versions(query);
      lasts.push(...page.versions.map(({ last }) => last));
      query = page.next === null ? '' : `?limit=2&before=${page.next}`;
    }
    expect(lasts).toEqual([5, 4, 3, 2, 1]);
  });

  it('is read by every member, and by nobody else', async () => {
    await addNode('n1');
    expect((await versions('', await joined('reader'))).versions[0]?.who).toBe('somebody');
    const stranger = createCaller(test);
    await stranger.post('/api/session');
    for (const path of ['versions', 'versions/1'])
      expect((await stranger.get(`/api/essays/e1/${path}`)).status).toBe(404);
    await me.delete('/api/essays/e1');
    for (const path of ['versions', 'versions/1'])
      expect((await me.get(`/api/essays/e1/${path}`)).status).toBe(404);
  });
});

describe('a version', () => {
  it('is map and text as they were', async () => {
    await addNode('n1');
    await type('Ships');
    const then = essaySnapshotSchema.parse(await (await me.get('/api/essays/e1')).json());
    await type('Two ');
    await addNode('n2');
    expect(await state(2)).toEqual({ revision: 2, graph: then.graph, text: then.text });
    expect((await state(1)).text.version).toBe(0);
  });

  it('never changes: it may be kept, and is not sent again', async () => {
    await addNode('n1');
    const first = await me.get('/api/essays/e1/versions/1');
    expect(first.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(first.headers.get('vary')?.toLowerCase()).toContain('cookie');
    const etag = first.headers.get('etag') ?? '';
    await addNode('n2');
    expect((await me.get('/api/essays/e1/versions/1', { 'if-none-match': etag })).status).toBe(304);
    expect((await me.get('/api/essays/e1/versions/2', { 'if-none-match': etag })).status).toBe(200);
  });

  it.each([
    ['a revision that is still to come', 'versions/9', 404],
    ['revision 0', 'versions/0', 422],
    ['no number', 'versions/last', 422],
    ['a page of 101', 'versions?limit=101', 422],
    ['an unknown key', 'versions?after=1', 422],
  ])('%s: refused', async (_, path, status) => {
    await addNode('n1');
    const answer = await me.get(`/api/essays/e1/${path}`);
    expect([answer.status, problemSchema.parse(await answer.json()).status]).toEqual([status, status]);
  });
});

describe('a name', () => {
  const name = async (revision: number, given: unknown, who = me) =>
    who.patch(`/api/essays/e1/versions/${revision}`, { name: given });

  it('makes a version that later changes leave as it is', async () => {
    await addNode('n1');
    const answer = await name(1, '  First draft ');
    expect(versionSchema.parse(await answer.json())).toMatchObject({
      first: 1,
      last: 1,
      name: 'First draft',
    });
    await addNode('n2');
    expect((await versions()).versions.map(({ last, name: given }) => [last, given])).toEqual([
      [2, null],
      [1, 'First draft'],
    ]);
  });

  it('divides a sitting at the revision that was meant', async () => {
    for (const id of ['n1', 'n2', 'n3']) await addNode(id);
    await type('Ships wait');
    await name(4, 'All');
    await name(2, 'Half');
    expect((await versions()).versions).toMatchObject([
      { first: 3, last: 4, name: 'All', commands: 1, nodesAdded: 1, wordsTyped: 2 },
      { first: 1, last: 2, name: 'Half', commands: 2, nodesAdded: 2, wordsTyped: 0 },
    ]);
  });

  it('can be taken away', async () => {
    await addNode('n1');
    await name(1, 'First draft');
    expect(versionSchema.parse(await (await name(1, null)).json()).name).toBeNull();
  });

  it.each([
    ['no letters', 1, '  ', 422],
    ['81 letters', 1, 'x'.repeat(81), 422],
    ['a revision that is still to come', 2, 'Later', 404],
  ])('%s: refused', async (_, revision, given, status) => {
    await addNode('n1');
    expect((await name(revision, given)).status).toBe(status);
    expect((await versions()).versions[0]?.name).toBeNull();
  });

  it('is given by owners and editors', async () => {
    await addNode('n1');
    expect((await name(1, 'Mine', await joined('editor'))).status).toBe(200);
    expect((await name(1, 'Mine', await joined('reader'))).status).toBe(404);
  });
});
