import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { essayMembers, essays } from '#db/essays/tables.ts';
import { closeServer, listen } from '#server/node/serve.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { type Change, changeSchema, essaySchema } from '#shared/essay/essay.ts';
import { act, begin, createMember } from '#tests/support/assessed-essay.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;
let server: Server;
let url: string;
let made = 0;

beforeEach(async () => {
  test = createTestApp();
  me = createCaller(test);
  await me.post('/api/essays', { id: 'e1', title: 'T' });
  server = createServer(getRequestListener(test.app.fetch));
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});

afterEach(async () => {
  test.stop();
  await closeServer(server);
});

async function addNode() {
  const id = `n${++made}`;
  const call = { name: 'add-node', args: { id, kind: 'claim' } };
  expect((await me.post('/api/essays/e1/commands', { commandId: id, baseRevision: 0, call })).status).toBe(
    200,
  );
}

type Following = { readonly headers?: Record<string, string>; readonly onOpen?: () => unknown };

/** Reads events until `count` have come, or to the end of the stream. */
async function follow(path: string, count: number, { headers = {}, onOpen }: Following = {}) {
  const cookie = [...me.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${url}${path}`, { headers: { cookie, ...headers } });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  onOpen?.();
  const events: Change[] = [];
  let text = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  while (reader && events.length < count) {
    const { done, value } = await reader.read();
    if (done) break;
    const blocks = `${text}${value}`.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks.filter((candidate) => candidate.startsWith('id:'))) {
      const [id, event, data] = block.split('\n');
      const change = changeSchema.parse(JSON.parse(data?.slice('data: '.length) ?? ''));
      expect([id, event]).toEqual([`id: ${change.revision}`, 'event: change']);
      events.push(change);
    }
  }
  await reader?.cancel();
  return events;
}

/** Waits until the stream has said those words. */
type Said = (words: string) => Promise<void>;

/** Everything that comes until the stream ends; `meanwhile` runs once it is up to date. */
async function wholeText(
  path: string,
  meanwhile: (said: Said) => Promise<unknown>,
  who = me,
): Promise<string> {
  const cookie = [...who.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${url}${path}`, { headers: { cookie } });
  let text = '';
  let done: Promise<unknown> | null = null;
  const waiting: { readonly words: string; readonly settle: () => void }[] = [];
  const said: Said = (words) =>
    new Promise((settle) => (text.includes(words) ? settle() : waiting.push({ words, settle })));
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    for (const { words, settle } of waiting) if (text.includes(words)) settle();
    if (text.includes(': up to date')) done ??= meanwhile(said);
  }
  await done;
  return text;
}

describe('the live stream', () => {
  it('sends what was missed and then what is new, each change once and in order', async () => {
    for (let i = 0; i < 5; i += 1) await addNode();
    const following = follow('/api/essays/e1/live?after=2', 60);
    for (let i = 0; i < 57; i += 1) await addNode();
    const events = await following;
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 60 }, (_, i) => i + 3));
    const log = await (await me.get('/api/essays/e1/changes?after=2')).json();
    expect(events).toEqual(log.changes);
  });

  it('starts after Last-Event-ID, whatever the address says', async () => {
    for (let i = 0; i < 4; i += 1) await addNode();
    const events = await follow('/api/essays/e1/live?after=0', 1, { headers: { 'last-event-id': '3' } });
    expect(events.map(({ revision }) => revision)).toEqual([4]);
  });

  it('reaches many followers, and forgets those who have left', async () => {
    await follow('/api/essays/e1/live', 0);
    const following = Array.from({ length: 10 }, () => follow('/api/essays/e1/live', 3));
    for (let i = 0; i < 3; i += 1) await addNode();
    for (const events of await Promise.all(following)) expect(events).toHaveLength(3);
  });

  it('says title, task and rubric without an id: at first, when they change, and at last that it was deleted', async () => {
    const steps = [
      () => addNode(), // moves only the log
      () => me.patch('/api/essays/e1', { title: 'T' }), // says what is so already
      () => me.patch('/api/essays/e1', { prompt: 'Discuss.', rubric: { id: 'toulmin', version: 1 } }),
      (said: Said) => said('Discuss.'), // what comes together is sent together
      () => me.delete('/api/essays/e1'),
    ];
    const text = await wholeText('/api/essays/e1/live', async (said) => {
      for (const step of steps) await step(said);
    });
    const blocks = text.split('\n\n').filter((block) => block.includes('event: '));
    expect(blocks.map((block) => block.replace(/\ndata: .*/, ''))).toEqual([
      'event: essay',
      'id: 1\nevent: change',
      'event: essay',
      'event: essay',
    ]);
    const heads = blocks
      .filter((block) => block.startsWith('event: essay\ndata: '))
      .map((block) => essaySchema.parse(JSON.parse(block.slice('event: essay\ndata: '.length))));
    const patched = { title: 'T', prompt: 'Discuss.', rubric: { id: 'toulmin', version: 1 } };
    expect(heads).toMatchObject([
      { id: 'e1', title: 'T', prompt: '', deletedAt: null },
      { ...patched, deletedAt: null },
      { ...patched, deletedAt: test.clock.now.toISOString() },
    ]);
  });

  it('tells of feedback to those who may see it, and of a draft to nobody else', async () => {
    const assessor = await createMember(test, 'assessor');
    const about = { kind: 'question', place: { type: 'essay' }, criterionId: null, body: richTextOf('Why?') };
    const comment = (id: string, assessmentId: string | null) =>
      assessor.post('/api/essays/e1/comments', { id, assessmentId, revision: 0, ...about });
    const acts = async (said: Said) => {
      await begin(assessor, 'a1');
      await comment('c1', 'a1');
      await act(assessor, 'a1', 'submit');
      await me.patch('/api/essays/e1', { title: 'Not released' });
      await said('Not released');
      await act(assessor, 'a1', 'release');
      await said('event: feedback');
      await me.delete('/api/essays/e1');
    };
    const forOwner = await wholeText('/api/essays/e1/live', acts);
    expect(forOwner.match(/^event: .*/gm)).toEqual([
      ...['event: essay', 'event: essay', 'event: feedback', 'event: essay'],
    ]);
    expect(forOwner).toContain('event: feedback\ndata: {}\n\n');
    await me.patch('/api/essays/e1', { deleted: false });
    const draft = async (said: Said) => {
      await act(assessor, 'a1', 'withdraw');
      await said('event: feedback');
      await me.delete('/api/essays/e1');
    };
    const forAssessor = await wholeText('/api/essays/e1/live', draft, assessor);
    expect(forAssessor).toContain('event: feedback');
  });

  it('tells those who edit together who else is there, and nobody else', async () => {
    const mate = await createMember(test, 'editor', 'Ben Okoro');
    const assessor = await createMember(test, 'assessor');
    const say = (who: Caller, body: object) => who.post('/api/essays/e1/presence', { tabId: 't', ...body });
    const place = { type: 'node', id: 'n1' };
    const text = await wholeText('/api/essays/e1/live', async (said) => {
      expect((await say(me, { place: null })).status).toBe(204);
      expect((await say(mate, { place })).status).toBe(204);
      await said('"place":{');
      await say(mate, { place: null, isHere: false });
      await me.patch('/api/essays/e1', { title: 'Left' });
      await said('Left');
      await me.delete('/api/essays/e1');
    });
    const events = [...text.matchAll(/event: presence\ndata: (.*)\n\n/g)].map(([, data]) =>
      JSON.parse(data ?? ''),
    );
    expect(events).toEqual([
      { people: [] },
      { people: [{ id: mate.id, name: 'Ben Okoro', place }] },
      { people: [] },
    ]);
    await me.patch('/api/essays/e1', { deleted: false });
    expect((await say(assessor, { place: null })).status).toBe(404);
    const forAssessor = await wholeText(
      '/api/essays/e1/live',
      async () => {
        await say(mate, { place });
        await me.delete('/api/essays/e1');
      },
      assessor,
    );
    expect(forAssessor).not.toContain('presence');
  });

  it('says nothing of it to somebody who is a member no more', async () => {
    const text = await wholeText('/api/essays/e1/live', async () => {
      test.db.delete(essayMembers).run();
      test.db.update(essays).set({ title: 'Secret' }).run();
      test.stop();
    });
    expect(text).not.toContain('Secret');
  });

  it('ends when the essay is deleted', async () => {
    const onOpen = () => me.delete('/api/essays/e1');
    expect(await follow('/api/essays/e1/live', 1, { onOpen })).toEqual([]);
  });

  it('ends when the server stops, which then stops at once and takes no new follower', async () => {
    const start = performance.now();
    expect(await follow('/api/essays/e1/live', 1, { onOpen: test.stop })).toEqual([]);
    await closeServer(server);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect((await me.get('/api/essays/e1/live')).status).toBe(503);
  });
});
