import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { courseMembers, courses } from '#db/courses/tables.ts';
import { people } from '#db/people/tables.ts';
import { user } from '#db/sign-in/tables.ts';
import { providersSchema, providerUrlSchema } from '#shared/accounts/requests.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { clientId, clientSecret, startProvider, walkThrough } from '#tests/support/oidc-provider.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

const publicUrl = 'https://groundwork.school.example';
const callback = `${publicUrl}/api/auth/callback/oidc`;

let provider: Awaited<ReturnType<typeof startProvider>>;
let test: TestApp;
let me: Caller;
beforeAll(async () => {
  provider = await startProvider(callback, {
    ana: { name: 'Ana Ruiz', email: 'Ana@school.example', email_verified: true },
    kai: { name: 'Kai', email: 'kai@school.example', email_verified: false },
    sam: { name: 'Sam' },
    mallory: { name: 'Mallory', email: 'mallory@school.example', email_verified: true },
  });
});
afterAll(() => provider.stop());
beforeEach(() => {
  test = appWith(provider.issuer);
  me = createCaller(test);
});

const appWith = (issuer: string) =>
  createTestApp({ publicUrl, provider: { issuer, clientId, clientSecret, title: 'School' } });

const whoIs = async (caller: Caller) =>
  sessionSchema.parse(await (await caller.get('/api/session')).json()).person;

/** The whole way there and back; answers the response of our own callback. */
async function signInAs(login: string, caller: Caller) {
  const begun = await caller.post('/api/session/provider/oidc', { path: '/rubrics' });
  expect(begun.status).toBe(200);
  const { url } = providerUrlSchema.parse(await begun.json());
  const back = new URL(await walkThrough(url, login, callback));
  return caller.get(`${back.pathname}${back.search}`, { 'x-forwarded-proto': 'https' });
}

describe('sign-in with an OpenID Connect provider', () => {
  it('is offered where it is set up, and nowhere else', async () => {
    const offered = async (caller: Caller) =>
      providersSchema.parse(await (await caller.get('/api/session/providers')).json());
    expect(await offered(me)).toEqual({ providers: [{ id: 'oidc', title: 'School' }], hasMail: false });
    const plain = createCaller(createTestApp());
    expect(await offered(plain)).toEqual({ providers: [], hasMail: false });
    expect((await plain.post('/api/session/provider/oidc', {})).status).toBe(404);
    expect((await plain.get('/api/auth/callback/oidc')).status).toBe(404);
    for (const path of ['ok', 'get-session', 'error'])
      expect((await me.get(`/api/auth/${path}`)).status).toBe(404);
  });

  it('makes an account of a guest, who keeps everything, and knows it again', async () => {
    await me.post('/api/essays', { id: 'essay-of-a-guest', title: 'Homework' });
    const guest = await whoIs(me);
    const back = await signInAs('ana', me);
    expect([back.status, back.headers.get('location')]).toEqual([302, '/rubrics']);
    const cookie = back.headers.getSetCookie().find((line) => line.startsWith('groundwork.session_token'));
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax; Secure$/);
    expect(await whoIs(me)).toEqual({ id: guest?.id, name: 'Ana Ruiz', isGuest: false, standing: 'person' });
    expect((await me.get('/api/essays/essay-of-a-guest')).status).toBe(200);

    const elsewhere = createCaller(test);
    await elsewhere.post('/api/essays', { id: 'another-essay', title: 'More homework' });
    await signInAs('ana', elsewhere);
    expect((await whoIs(elsewhere))?.id).toBe(guest?.id);
    expect((await me.get('/api/essays/another-essay')).status).toBe(200);
    expect(test.db.select().from(people).all()).toHaveLength(1);
    expect(test.faults).toEqual([]);
  });

  it('joins an account with the same address when the provider has checked it; its old password opens it no more', async () => {
    const ana = { name: 'Ana', email: 'ana@school.example', password: 'a long password' };
    await me.post('/api/session/sign-up', ana);
    const account = await whoIs(me);
    const elsewhere = createCaller(test);
    await signInAs('ana', elsewhere);
    expect((await whoIs(elsewhere))?.id).toBe(account?.id);
    expect(await whoIs(me), 'whoever made it without proof is out').toBeNull();
    const { email, password } = ana;
    expect((await me.post('/api/session/sign-in', { email, password })).status).toBe(401);
  });

  it('joins it without whoever waited there with a sign-in at the provider of their own', async () => {
    const mallory = createCaller(test);
    await signInAs('mallory', mallory);
    // Gave the account a password by mail, and then an address that is not theirs.
    test.db.update(user).set({ email: 'ana@school.example', emailVerified: false }).run();
    const account = await whoIs(mallory);
    await signInAs('ana', me);
    await me.post('/api/essays', { id: 'essay-of-ana', title: 'Homework' });
    expect((await whoIs(me))?.id).toBe(account?.id);
    expect(await whoIs(mallory)).toBeNull();
    const again = createCaller(test);
    await signInAs('mallory', again);
    expect((await whoIs(again))?.id).not.toBe(account?.id);
    expect((await again.get('/api/essays/essay-of-ana')).status).toBe(404);
  });

  it('leaves an account alone when the provider has not checked the address', async () => {
    const kai = { name: 'Kai', email: 'kai@school.example', password: 'a long password' };
    await me.post('/api/session/sign-up', kai);
    const elsewhere = createCaller(test);
    const back = await signInAs('kai', elsewhere);
    expect(back.headers.get('location')).toBe('/sign-in?error=account_not_linked');
    expect(await whoIs(elsewhere)).toBeNull();
    expect(await whoIs(me)).not.toBeNull();
  });

  it('takes people whose provider keeps their address to itself', async () => {
    await signInAs('sam', me);
    expect(await whoIs(me)).toMatchObject({ name: 'Sam', isGuest: false });
    expect(test.db.select({ email: user.email }).from(user).get()?.email).toMatch(/\.invalid$/);
  });

  it('gives somebody the places that rosters keep for their checked address', async () => {
    const at = '2026-11-02T08:00:00.000Z';
    const body = {
      term: '',
      timeZone: 'UTC',
      isJoinOpen: true,
      createHash: '',
      createdAt: at,
      updatedAt: at,
    };
    test.db
      .insert(courses)
      .values({ id: 'course', title: 'History', joinCode: 'K7P9QX', ...body })
      .run();
    for (const login of ['ana', 'kai']) {
      const [personId, email] = [`roster-${login}`, `${login}@school.example`];
      test.db.insert(people).values({ id: personId, name: login, createdAt: at }).run();
      test.db
        .insert(courseMembers)
        .values({ courseId: 'course', personId, role: 'student', name: login, email, addedAt: at })
        .run();
    }
    const other = createCaller(test);
    await Promise.all([signInAs('ana', me), signInAs('kai', other)]);
    const row = (personId: string) =>
      test.db.select().from(courseMembers).where(eq(courseMembers.personId, personId)).get();
    const ana = await whoIs(me);
    expect(row(ana?.id ?? '')).toMatchObject({ name: 'ana', joinedAt: test.clock.now.toISOString() });
    expect(row('roster-kai')).toMatchObject({ joinedAt: null });
    expect(row((await whoIs(other))?.id ?? '')).toBeUndefined();
  });

  it('says so when the provider cannot be reached, and guests and passwords do not care', async () => {
    me = createCaller(appWith('http://127.0.0.1:9')); // the port that nothing answers on (RFC 863)
    const begun = await me.post('/api/session/provider/oidc', {});
    expect(begun.status).toBe(503);
    expect((await me.post('/api/session')).status).toBe(200);
  });

  it('refuses an answer of the provider that this browser did not ask for', async () => {
    const begun = await me.post('/api/session/provider/oidc', {});
    const { url } = providerUrlSchema.parse(await begun.json());
    const back = new URL(await walkThrough(url, 'ana', callback));
    const other = createCaller(test);
    const answer = await other.get(`${back.pathname}${back.search}`);
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?error=/);
    expect(await whoIs(other)).toBeNull();
  });
});
