import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '#db/people/tables.ts';
import { session, user } from '#db/sign-in/tables.ts';
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

const whoIs = async (caller: Caller) =>
  sessionSchema.parse(await (await caller.get('/api/session')).json()).person;
const codeOf = async (response: Response) =>
  problemSchema.parse(await response.json()).type.replace('/problems/', '');

describe('an account with e-mail and password', () => {
  it('is made of a guest, who stays the same person', async () => {
    await me.post('/api/session');
    const guest = await whoIs(me);
    const made = await me.post('/api/session/sign-up', ana);
    expect(test.faults).toEqual([]);
    expect(made.status).toBe(200);
    expect(await whoIs(me)).toEqual({ id: guest?.id, name: 'Ana Ruiz', isGuest: false, standing: 'person' });
    expect(test.db.select().from(user).all()).toHaveLength(1);
    expect(test.db.select().from(session).all()).toHaveLength(1);
    expect(test.db.select().from(people).all()).toHaveLength(1);
    const elsewhere = createCaller(test);
    expect((await elsewhere.post('/api/session/sign-in', { ...ana, name: undefined })).status).toBe(200);
    expect(await whoIs(elsewhere)).toEqual(await whoIs(me));
    expect(test.faults).toEqual([]);
  });

  it('takes the work of a guest who signs in to it, and the guest goes', async () => {
    await me.post('/api/session/sign-up', ana);
    const account = await whoIs(me);
    const other = createCaller(test);
    const id = 'essay-of-a-guest';
    await other.post('/api/essays', { id, title: 'Homework' });
    expect((await me.get(`/api/essays/${id}`)).status).toBe(404);
    const { email, password } = ana;
    expect((await other.post('/api/session/sign-in', { email, password })).status).toBe(200);
    expect(await whoIs(other)).toEqual(account);
    expect((await other.get(`/api/essays/${id}`)).status).toBe(200);
    expect((await me.get(`/api/essays/${id}`)).status).toBe(200);
    expect(test.db.select().from(people).all()).toHaveLength(1);
    expect(test.db.select().from(user).all()).toHaveLength(1);
    expect(test.faults).toEqual([]);
  });

  it('is signed in to at once in a browser whose session was ended elsewhere', async () => {
    await me.post('/api/session/sign-up', ana);
    const account = await whoIs(me);
    const other = createCaller(test);
    const { email, password } = ana;
    await other.post('/api/session/sign-in', { email, password });
    await other.delete('/api/account/devices');
    expect(await whoIs(me)).toBeNull();
    const answer = await me.post('/api/session/sign-in', { email, password });
    expect(answer.headers.getSetCookie().filter((line) => line.includes('Max-Age=0'))).toEqual([]);
    expect(await whoIs(me)).toEqual(account);
  });

  it('says when an address has an account already', async () => {
    await me.post('/api/session/sign-up', ana);
    const again = await createCaller(test).post('/api/session/sign-up', ana);
    expect([again.status, await codeOf(again)]).toEqual([409, 'email-taken']);
  });

  it('answers an unknown address as it answers a wrong password', async () => {
    await me.post('/api/session/sign-up', ana);
    const other = createCaller(test);
    const answers = await Promise.all(
      [
        { email: ana.email, password: 'not the password' },
        { email: 'nobody@school.example', password: ana.password },
      ].map(async (body) => {
        const answer = await other.post('/api/session/sign-in', body);
        const { instance: _, ...problem } = problemSchema.parse(await answer.json());
        return problem;
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 401, type: '/problems/sign-in-refused' });
    expect(await whoIs(other)).toBeNull();
  });

  it('is left by signing out, on this browser alone', async () => {
    await me.post('/api/session/sign-up', ana);
    const elsewhere = createCaller(test);
    const { email, password } = ana;
    await elsewhere.post('/api/session/sign-in', { email, password });
    const stolen = me.jar.get('groundwork.session_token') ?? '';
    const out = await me.delete('/api/session');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie().join()).toMatch(/session_token=; Max-Age=0/);
    me.jar.set('groundwork.session_token', stolen);
    expect(await whoIs(me)).toBeNull();
    expect(await whoIs(elsewhere)).not.toBeNull();
  });
});
