import { beforeEach, describe, expect, it } from 'vitest';
import { passwordWay } from '#db/people/account-store.ts';
import { passwords } from '#server/session/passwords.ts';
import { createStores } from '#server/stores.ts';
import { accountSchema } from '#shared/accounts/account.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { problemSchema } from '#shared/errors.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;
beforeEach(() => {
  test = createTestApp();
  me = createCaller(test);
});

const ana = { name: 'Ana Ruiz', email: 'ana@school.example', password: 'a long password' };
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0';
const safari =
  'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1';

const whoIs = async (caller: Caller) =>
  sessionSchema.parse(await (await caller.get('/api/session')).json()).person;
const accountOf = async (caller: Caller) =>
  accountSchema.parse(await (await caller.get('/api/account')).json());
const codeOf = async (response: Response) =>
  problemSchema.parse(await response.json()).type.replace('/problems/', '');
const put = (caller: Caller, body: unknown) => caller.send('PUT', '/api/account/password', body);
const signIn = (caller: Caller, password = ana.password, headers = {}) =>
  caller.post('/api/session/sign-in', { email: ana.email, password }, headers);

describe('one’s own account', () => {
  it('asks strangers to sign in, and knows guests', async () => {
    const answer = await me.get('/api/account');
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'sign-in-needed']);
    await me.post('/api/session');
    expect(await accountOf(me)).toMatchObject({ name: 'Guest', email: null, ways: ['guest'] });
  });

  it('lists the browsers that are signed in, in words, and signs them out one by one or all others', async () => {
    await me.post('/api/session/sign-up', ana, { 'user-agent': firefox });
    const tablet = createCaller(test);
    await signIn(tablet, undefined, { 'user-agent': safari });
    const { devices, ...account } = await accountOf(me);
    expect(account).toMatchObject({ name: 'Ana Ruiz', email: ana.email, ways: ['password'] });
    expect(devices.map(({ title, isThis }) => [title, isThis]).toSorted()).toEqual([
      ['Firefox on Linux', true],
      ['Safari on iPad', false],
    ]);
    const other = devices.find(({ isThis }) => !isThis)?.id;
    expect((await me.delete(`/api/account/devices/${other}`)).status).toBe(204);
    expect((await me.delete(`/api/account/devices/${other}`)).status).toBe(404);
    expect(await whoIs(tablet)).toBeNull();
    const [one, two] = [createCaller(test), createCaller(test)];
    await signIn(one);
    await signIn(two);
    await one.delete('/api/account/devices');
    expect([await whoIs(me), await whoIs(two)]).toEqual([null, null]);
    expect(await whoIs(one)).not.toBeNull();
  });

  it('does not let anybody sign another person’s browser out', async () => {
    await me.post('/api/session/sign-up', ana);
    const [device] = (await accountOf(me)).devices;
    const kai = createCaller(test);
    await kai.post('/api/session/sign-up', { ...ana, email: 'kai@school.example' });
    expect((await kai.delete(`/api/account/devices/${device?.id}`)).status).toBe(404);
    expect(await whoIs(me)).not.toBeNull();
  });

  it('changes the name, and the address with the password', async () => {
    await me.post('/api/session/sign-up', ana);
    await createCaller(test).post('/api/session/sign-up', { ...ana, email: 'taken@school.example' });
    await me.patch('/api/account', { name: 'Ana R.' });
    expect((await whoIs(me))?.name).toBe('Ana R.');
    const change = async (email: string, password?: string) => {
      const answer = await me.patch('/api/account', { email, password });
      return answer.ok ? 'changed' : codeOf(answer);
    };
    expect(await change('new@school.example')).toBe('sign-in-refused');
    expect(await change('new@school.example', 'a wrong password')).toBe('sign-in-refused');
    expect(await change('taken@school.example', ana.password)).toBe('email-taken');
    expect(await change('NEW@school.example', ana.password)).toBe('changed');
    expect((await accountOf(me)).email).toBe('new@school.example');
    const { password } = ana;
    const back = await createCaller(test).post('/api/session/sign-in', {
      email: 'new@school.example',
      password,
    });
    expect(back.status).toBe(200);
  });

  it('changes the password by the one before, and signs every other browser out', async () => {
    await me.post('/api/session/sign-up', ana);
    const other = createCaller(test);
    await signIn(other);
    const wrong = await put(me, { current: 'a wrong password', password: 'another password' });
    expect(await codeOf(wrong)).toBe('sign-in-refused');
    const changed = await put(me, { current: ana.password, password: 'another password' });
    expect(accountSchema.parse(await changed.json()).devices).toMatchObject([{ isThis: true }]);
    expect(await whoIs(me)).not.toBeNull();
    expect(await whoIs(other)).toBeNull();
    expect((await signIn(other)).status).toBe(401);
    expect((await signIn(other, 'another password')).status).toBe(200);
    expect(test.faults).toEqual([]);
  });
});

describe('how often may be tried', () => {
  it('lets a class of 60 behind one address sign in within a minute', async () => {
    const { accounts, people } = createStores(test.db);
    const hash = await passwords.hash(ana.password);
    const at = test.clock.now.toISOString();
    const pupils = Array.from({ length: 60 }, (_, i) => `pupil-${i}@school.example`);
    for (const email of pupils) {
      people.add({ id: email, name: email, createdAt: at });
      const row = { id: email, personId: email, name: email, email, createdAt: at, updatedAt: at };
      accounts.addUser({ ...row, emailVerified: false, image: null, isAnonymous: false });
      accounts.setSecret(email, email, passwordWay, hash, at);
    }
    const back = await Promise.all(
      pupils.map((email) =>
        createCaller(test).post('/api/session/sign-in', { email, password: ana.password }),
      ),
    );
    expect(back.map(({ status }) => status)).toEqual(pupils.map(() => 200));
  });

  it('holds tries at one account tight, whether or not there is one, and forgives after a while', async () => {
    await me.post('/api/session/sign-up', ana);
    for (const email of [ana.email, 'nobody@school.example']) {
      const tried: number[] = [];
      for (let i = 0; i < 11; i += 1)
        tried.push(
          (await createCaller(test).post('/api/session/sign-in', { email, password: 'wrong' })).status,
        );
      expect(tried, email).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    }
    expect((await signIn(createCaller(test))).status, 'not even with the right one').toBe(429);
    test.clock.now = new Date(test.clock.now.getTime() + 10 * 60_000 + 1);
    expect((await signIn(createCaller(test))).status).toBe(200);
  });

  it('holds tries at codes and links', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 121; i += 1)
      statuses.add((await me.post('/api/account/reset/look', { code: 'AAAA-BBBB-CCCC' })).status);
    expect([...statuses]).toEqual([404, 429]);
  });
});
