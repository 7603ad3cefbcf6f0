import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '#db/people/tables.ts';
import { session } from '#db/sign-in/tables.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;
beforeEach(() => {
  test = createTestApp();
  me = createCaller(test);
});

const cookieName = 'groundwork.session_token';
const whoIs = async (caller: Caller) =>
  sessionSchema.parse(await (await caller.get('/api/session')).json()).person;

describe('identity', () => {
  it('is nobody until something is written, and a guest with a cookie from then on', async () => {
    expect(await whoIs(me)).toBeNull();
    const response = await me.post('/api/session');
    const guest = sessionSchema.parse(await response.json()).person;
    expect(guest).toMatchObject({ name: 'Guest', isGuest: true, standing: 'person' });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await whoIs(me)).toEqual(guest);
    const again = await me.post('/api/session');
    expect(sessionSchema.parse(await again.json()).person).toEqual(guest);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(test.db.select().from(people).all()).toHaveLength(1);
  });

  it('marks the cookie Secure when the request came by https', async () => {
    const response = await me.post('/api/session', undefined, { 'x-forwarded-proto': 'https' });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  });

  it.each([
    ['another token', (value: string) => value.replace(/^./, (first) => (first === 'x' ? 'y' : 'x'))],
    [
      'another signature',
      (value: string) => value.replace(/\.(.)/, (_, first) => `.${first === 'x' ? 'y' : 'x'}`),
    ],
    ['no signature', (value: string) => value.split('.')[0] ?? ''],
    ['a broken escape', (value: string) => `${value}%`],
    ['nothing', () => ''],
  ])('does not believe a cookie with %s', async (_, forge) => {
    await me.post('/api/session');
    expect(await whoIs(me)).not.toBeNull(); // the right one has been looked at before
    const forged = createCaller(test);
    forged.jar.set(cookieName, forge(me.jar.get(cookieName) ?? ''));
    expect(await whoIs(forged)).toBeNull();
    expect(await whoIs(me)).not.toBeNull();
  });

  it('asks of every request whether its session is still there', async () => {
    await me.post('/api/session');
    expect(await whoIs(me)).not.toBeNull();
    test.db.delete(session).run();
    expect(await whoIs(me)).toBeNull();
  });

  it('renews a session that is used, and ends one that is over', async () => {
    await me.post('/api/session');
    const later = new Date(test.clock.now.getTime() + 300 * 24 * 60 * 60 * 1000);
    test.clock.now = later;
    const response = await me.get('/api/session');
    expect(response.headers.getSetCookie()[0]).toContain('Max-Age=34560000');
    expect(await whoIs(me)).not.toBeNull();
    const token = me.jar.get(cookieName)?.split('.')[0] ?? '';
    const expiresAt = test.db.select().from(session).where(eq(session.token, token)).get()?.expiresAt;
    expect(expiresAt).toBe(new Date(later.getTime() + 34_560_000_000).toISOString());
    test.clock.now = new Date(later.getTime() + 34_560_000_001);
    expect(await whoIs(me)).toBeNull();
  });

  it('lets an address make many guests, but not without end', async () => {
    for (let i = 0; i < 600; i += 1) expect((await createCaller(test).post('/api/session')).status).toBe(200);
    expect((await createCaller(test).post('/api/session')).status).toBe(429);
    test.clock.now = new Date(test.clock.now.getTime() + 601_000);
    expect((await createCaller(test).post('/api/session')).status).toBe(200);
  });

  it('keeps its secret over a restart', async () => {
    await me.post('/api/session');
    const restarted = createTestApp({ db: test.db });
    const same = createCaller(restarted);
    same.jar.set(cookieName, me.jar.get(cookieName) ?? '');
    expect(await whoIs(same)).toEqual(await whoIs(me));
  });
});
