import { describe, expect, it } from 'vitest';
import { createAsk } from '#client/ask.ts';
import { createNotices, type KeptText } from '#client/notices/notices.ts';
import { createClassRows } from '#tests/support/class-rows.ts';
import { createCaller, createTestApp, fetchOf } from '#tests/support/test-app.ts';

/** A student with two deadlines tomorrow, on the real app; `isAway` cuts the line to it. */
async function world(text: string | null = null) {
  const app = createTestApp();
  app.clock.now = new Date('2026-11-23T20:00:00.000Z');
  const caller = createCaller(app);
  const { person } = await (await caller.post('/api/session')).json();
  const rows = createClassRows(app.db, () => app.clock.now);
  rows.course('c1', { [person.id]: 'student' });
  for (const id of ['a1', 'a2']) rows.assignment(id, 'c1', { dueAt: '2026-11-24T19:00:00.000Z' });
  await app.mind();
  const line = { isAway: false, kept: text };
  const send: typeof fetch = async (...asked) => {
    if (line.isAway) throw new TypeError('fetch failed');
    return fetchOf(caller)(...asked);
  };
  const kept: KeptText = {
    read: () => line.kept,
    write: (written) => {
      line.kept = written;
    },
  };
  return { line, kept, notices: createNotices(createAsk('http://localhost', send), kept, () => 'now'), send };
}

describe('what is new, on a device', () => {
  it('is loaded, read one by one, and all at once', async () => {
    const { notices } = await world();
    expect(notices.getState().phase).toBe('loading');
    await notices.load();
    const { unread, phase, byMail } = notices.getState();
    expect({ unread, phase, byMail }).toEqual({ unread: 2, phase: 'ready', byMail: null });
    const id = notices.getState().notices[0]?.id ?? '';
    const reading = notices.read(id);
    expect(notices.getState().unread).toBe(1);
    await reading;
    await notices.read(id);
    expect(notices.getState().unread).toBe(1);
    await notices.readAll();
    await notices.readAll();
    expect(notices.getState().notices.map(({ readAt }) => readAt)).toEqual([
      '2026-11-23T20:00:00.000Z',
      '2026-11-23T20:00:00.000Z',
    ]);
  });

  it('is what was known last while the server is away, and takes back what it could not tell it', async () => {
    const { notices, line, kept, send } = await world();
    await notices.load();
    line.isAway = true;
    const offline = createNotices(createAsk('http://localhost', send), kept, () => 'now');
    expect(offline.getState()).toMatchObject({ phase: 'kept', unread: 2 });
    await offline.load();
    expect(offline.getState().trouble).toContain('The server cannot be reached.');
    await offline.readAll();
    expect(offline.getState()).toMatchObject({ phase: 'kept', unread: 2 });
    expect(offline.getState().trouble).toContain('They could not be marked as read.');
    line.isAway = false;
    await offline.readAll();
    expect(offline.getState()).toMatchObject({ phase: 'ready', unread: 0, trouble: null });
  });

  it.each([['nonsense'], ['{"notices":1}']])('is nothing when “%s” was kept', async (text) => {
    const { notices, line } = await world(text);
    expect(notices.getState()).toMatchObject({ phase: 'loading', notices: [] });
    line.isAway = true;
    await notices.load();
    expect(notices.getState()).toMatchObject({ phase: 'failed', notices: [] });
  });
});
