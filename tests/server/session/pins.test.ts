import { beforeEach, describe, expect, it } from 'vitest';
import { courseMembers, courses } from '#db/courses/tables.ts';
import { people } from '#db/people/tables.ts';
import { session, user } from '#db/sign-in/tables.ts';
import { createSessionParts } from '#server/session/session-parts.ts';
import { createStores } from '#server/stores.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { problemSchema } from '#shared/errors.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;
beforeEach(() => {
  test = createTestApp();
  me = createCaller(test);
});

const at = '2026-11-02T08:00:00.000Z';

/** A course with the code K7P9QX and one pupil on its roster. */
function enrol(personId: string, name: string) {
  const body = { title: 'History', term: '', timeZone: 'UTC', joinCode: 'K7P9QX', isJoinOpen: true };
  test.db
    .insert(courses)
    .values({ id: 'course', ...body, createHash: '', createdAt: at, updatedAt: at })
    .onConflictDoNothing()
    .run();
  test.db.insert(people).values({ id: personId, name, createdAt: at }).onConflictDoNothing().run();
  test.db
    .insert(courseMembers)
    .values({ courseId: 'course', personId, role: 'student', name, addedAt: at })
    .run();
}

const setPin = (personId: string, pin: string) =>
  createSessionParts(test.deps, createStores(test.db)).pins.set(personId, pin);

const signIn = (caller: Caller, joinCode: string, name: string, pin: string) =>
  caller.post('/api/session/pin', { joinCode, name, pin });
const whoIs = async (caller: Caller) =>
  sessionSchema.parse(await (await caller.get('/api/session')).json()).person;

describe('sign-in by PIN', () => {
  it.each([
    ['as they stand', 'K7P9QX', 'Zoé Núñez'],
    ['with a hyphen and in small letters', 'k7p-9qx', 'Zoé Núñez'],
    ['with a letter that looks like one of the code’s', 'K7P9QX'.replace('Q', 'O'), 'Zoé Núñez'],
    ['without accents, in capitals, with spaces', 'K7P 9QX', '  ZOE   NUNEZ '],
    ['with accents as marks of their own', 'K7P9QX', 'Zoe\u0301 Nu\u0301n\u0303ez'],
  ])('takes code and name %s', async (_, code, name) => {
    enrol('zoe', 'Zoé Núñez');
    await setPin('zoe', '4711');
    expect((await signIn(me, code, name, '4711')).status).toBe(200);
    expect(await whoIs(me)).toEqual({ id: 'zoe', name: 'Zoé Núñez', isGuest: false, standing: 'person' });
    expect(test.faults).toEqual([]);
  });

  it('answers a wrong code, a wrong name, a wrong PIN and a pupil without one alike', async () => {
    enrol('zoe', 'Zoe');
    enrol('kai', 'Kai');
    await setPin('zoe', '4711');
    const wrong = [
      ['K7P9QA', 'Zoe', '4711'],
      ['K7P9QX', 'Zoa', '4711'],
      ['K7P9QX', 'Zoe', '4712'],
      ['K7P9QX', 'Kai', '4711'],
    ] as const;
    const answers = await Promise.all(
      wrong.map(async ([code, name, pin]) => {
        const { instance: _, ...problem } = problemSchema.parse(
          await (await signIn(me, code, name, pin)).json(),
        );
        return problem;
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, type: '/problems/sign-in-refused' });
  });

  it('tells namesakes apart by their PINs, and lets neither in when those are the same', async () => {
    enrol('one', 'Kim');
    enrol('two', 'kim');
    await setPin('one', '1111');
    await setPin('two', '2222');
    await signIn(me, 'K7P9QX', 'Kim', '2222');
    expect((await whoIs(me))?.id).toBe('two');
    await setPin('two', '1111');
    expect((await signIn(createCaller(test), 'K7P9QX', 'Kim', '1111')).status).toBe(401);
  });

  it('makes an account of a guest, who stays signed in', async () => {
    await me.post('/api/session');
    const guest = await whoIs(me);
    enrol(guest?.id ?? '', 'Kai');
    await setPin(guest?.id ?? '', '123456');
    expect(await whoIs(me)).toMatchObject({ id: guest?.id, isGuest: false });
    expect(test.db.select().from(user).all()).toHaveLength(1);
  });

  it('takes a guest’s work along', async () => {
    enrol('zoe', 'Zoe');
    await setPin('zoe', '4711');
    await me.post('/api/essays', { id: 'essay-of-a-guest', title: 'Homework' });
    await signIn(me, 'K7P9QX', 'Zoe', '4711');
    expect((await me.get('/api/essays/essay-of-a-guest')).status).toBe(200);
    expect(test.db.select().from(people).all()).toHaveLength(1);
  });

  it('ends every session when the PIN is set anew', async () => {
    enrol('zoe', 'Zoe');
    await setPin('zoe', '4711');
    await signIn(me, 'K7P9QX', 'Zoe', '4711');
    await setPin('zoe', '4712');
    expect(await whoIs(me)).toBeNull();
    expect(test.db.select().from(session).all()).toEqual([]);
  });
});
