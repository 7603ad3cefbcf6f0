import { describe, expect, it } from 'vitest';
import { createAsk } from '#client/ask.ts';
import { createClassHome, type KeptHome } from '#client/pages/home/class/class-home.ts';
import { createClassRows } from '#tests/support/class-rows.ts';
import { createCaller, createTestApp, fetchOf } from '#tests/support/test-app.ts';

async function world() {
  const app = createTestApp();
  const caller = createCaller(app);
  const { person } = await (await caller.post('/api/session')).json();
  const line: { isAway: boolean; kept: string | null } = { isAway: false, kept: null };
  const send: typeof fetch = async (...asked) => {
    if (line.isAway) throw new TypeError('fetch failed');
    return fetchOf(caller)(...asked);
  };
  const kept: KeptHome = {
    read: () => line.kept,
    write: (text) => {
      line.kept = text;
    },
  };
  const open = () => createClassHome(createAsk('http://localhost', send), kept);
  const join = () => createClassRows(app.db, () => app.clock.now).course('c1', { [person.id]: 'student' });
  return { line, open, join };
}

describe('what classes put on the home page', () => {
  it('is kept on the device, and shown from there while the server is away', async () => {
    const { line, open, join } = await world();
    join();
    const home = open();
    expect(home.getState()).toEqual({ home: null, isAsked: false });
    await home.load();
    expect(home.getState().home?.courses.map(({ title }) => title)).toEqual(['Course c1']);
    line.isAway = true;
    const later = open();
    expect(later.getState().home).toEqual(home.getState().home);
    await later.load();
    expect(later.getState().home).toEqual(home.getState().home);
  });

  it('of somebody in no class is nothing, and nothing is kept', async () => {
    const { line, open } = await world();
    line.kept = 'of an older version';
    const home = open();
    expect(home.getState().home).toBe(null);
    await home.load();
    expect(line.kept).toBe(null);
  });
});
