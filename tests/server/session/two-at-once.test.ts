import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '#db/people/tables.ts';
import { user } from '#db/sign-in/tables.ts';
import { refusalOf } from '#tests/support/course-world.ts';
import { createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
beforeEach(() => {
  test = createTestApp();
});

const account = (email: string) => ({ name: 'Ana', email, password: 'a long password' });

describe('signing up', () => {
  it('with one address twice at once makes one account, and says so to the other', async () => {
    const [one, two] = [createCaller(test), createCaller(test)];
    const answers = await Promise.all(
      [one, two].map((caller) => caller.post('/api/session/sign-up', account('ana@school.example'))),
    );
    const [refused] = answers.filter(({ status }) => status !== 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(refused && (await refusalOf(refused))).toBe('409 email-taken');
    expect(test.db.select().from(people).all()).toHaveLength(1);
    expect(test.faults).toEqual([]);
  });

  it('twice at once as one guest gives one of the two accounts what the guest has', async () => {
    const guest = createCaller(test);
    await guest.post('/api/essays', { id: 'essay-of-a-guest', title: 'Homework' });
    await Promise.all(
      ['x', 'y'].map((name) => guest.post('/api/session/sign-up', account(`${name}@school.example`))),
    );
    const persons = test.db.select().from(user).all();
    expect(new Set(persons.map(({ personId }) => personId)).size).toBe(2);
    const seen = await Promise.all(
      ['x', 'y'].map(async (name) => {
        const caller = createCaller(test);
        await caller.post('/api/session/sign-in', {
          email: `${name}@school.example`,
          password: 'a long password',
        });
        return (await caller.get('/api/essays/essay-of-a-guest')).status;
      }),
    );
    expect(seen.toSorted()).toEqual([200, 404]);
    expect(test.faults).toEqual([]);
  });

  it.each([
    'ünï@schüle.example',
    'a"b@school.example',
    '<script>@school.example',
    'a,b@school.example',
    '=cmd@school.example',
    'guest@pin.invalid',
    'a@b.INVALID',
    'a\nbcc: b@school.example',
  ])('refuses %j as an address, here and in the account', async (email) => {
    const caller = createCaller(test);
    expect(await refusalOf(await caller.post('/api/session/sign-up', account(email)))).toBe('422 not-valid');
    await caller.post('/api/session/sign-up', account('ana@school.example'));
    const change = await caller.patch('/api/account', { email, password: 'a long password' });
    expect(await refusalOf(change)).toBe('422 not-valid');
    expect(test.faults).toEqual([]);
  });
});
