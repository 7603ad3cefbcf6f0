import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { oneTimeCodes } from '#db/courses/tables.ts';
import type { Mail } from '#server/mail/mail.ts';
import { personRowSchema } from '#shared/accounts/account.ts';
import { lookedAtCodeSchema, oneTimeCodeSchema } from '#shared/accounts/requests.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { problemSchema } from '#shared/errors.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let ana: Caller;
let arrived: (mail: Mail) => void;
let nextMail: Promise<Mail>;
beforeEach(async () => {
  nextMail = new Promise((resolve) => {
    arrived = resolve;
  });
  test = createTestApp({
    publicUrl: 'https://groundwork.school.example',
    mail: { send: async (mail) => arrived(mail) },
  });
  ana = createCaller(test);
  await ana.post('/api/session/sign-up', account('ana'));
});

const account = (name: string) => ({ name, email: `${name}@school.example`, password: 'a long password' });
const whoIs = async (caller: Caller) =>
  sessionSchema.parse(await (await caller.get('/api/session')).json()).person;
const codeOf = async (response: Response) =>
  problemSchema.parse(await response.json()).type.replace('/problems/', '');

/** The administrator of a new installation. */
async function leader() {
  const caller = createCaller(test);
  await caller.post('/api/setup', { token: test.setupToken(), ...account('lea') });
  return caller;
}
const codeFrom = async (response: Response) => oneTimeCodeSchema.parse(await response.json()).code;
const later = (hours: number) => {
  test.clock.now = new Date(test.clock.now.getTime() + hours * 3_600_000 + 1);
};

describe('a new password by mail', () => {
  it('comes by a link that works once, and ends every session', async () => {
    const asked = await createCaller(test).post('/api/account/reset', { email: 'Ana@school.example' });
    expect(asked.status).toBe(202);
    const mail = await nextMail;
    expect(mail.to).toBe('ana@school.example');
    const code = /^https:\/\/groundwork\.school\.example\/reset#(\S+)$/m.exec(mail.text)?.[1];
    const anybody = createCaller(test);
    const looked = await anybody.post('/api/account/reset/look', { code });
    expect(lookedAtCodeSchema.parse(await looked.json())).toEqual({ name: 'ana', way: 'password' });
    const finish = () => anybody.post('/api/account/reset/finish', { code, password: 'another password' });
    expect((await finish()).status).toBe(204);
    expect(await codeOf(await finish())).toBe('code-unknown');
    expect(await whoIs(ana)).toBeNull();
    const signIn = (password: string) =>
      anybody.post('/api/session/sign-in', { email: 'ana@school.example', password });
    expect((await signIn('a long password')).status).toBe(401);
    expect((await signIn('another password')).status).toBe(200);
  });

  it('is asked for with the same answer whether or not there is such an account, and sent only if there is', async () => {
    const ask = async (email: string) => {
      const answer = await createCaller(test).post('/api/account/reset', { email });
      return [answer.status, await answer.text()];
    };
    expect(await ask('nobody@school.example')).toEqual(await ask('ana@school.example'));
    expect((await nextMail).to).toBe('ana@school.example');
  });

  it('works for an hour, and not more than three are sent to one address in that time', async () => {
    await createCaller(test).post('/api/account/reset', { email: 'ana@school.example' });
    const code = /#(\S+)$/m.exec((await nextMail).text)?.[1];
    later(1);
    expect((await ana.post('/api/account/reset/look', { code })).status).toBe(404);
    const statuses = [];
    for (let i = 0; i < 4; i += 1)
      statuses.push((await ana.post('/api/account/reset', { email: 'x@school.example' })).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });
});

describe('codes that an administrator hands on', () => {
  it('set a new password once; a newer one ends the one before; only hashes are kept', async () => {
    const lea = await leader();
    const { id } = (await whoIs(ana)) ?? { id: '' };
    const first = await codeFrom(await lea.post(`/api/people/${id}/reset-code`));
    const second = await codeFrom(await lea.post(`/api/people/${id}/reset-code`));
    expect(second).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/);
    expect(JSON.stringify(test.db.select().from(oneTimeCodes).all())).not.toContain(
      second.replaceAll('-', ''),
    );
    const finish = (code: string) =>
      ana.post('/api/account/reset/finish', { code, password: 'another password' });
    expect((await finish(first)).status).toBe(404);
    const typed = second.toLowerCase().replaceAll('-', ' ');
    const both = await Promise.all([finish(typed), finish(typed)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 404]);
  });

  it('make an instructor of whoever has an account, once, within a week', async () => {
    const lea = await leader();
    const code = await codeFrom(await lea.post('/api/people/instructor-code'));
    const guest = createCaller(test);
    await guest.post('/api/session');
    expect(await codeOf(await guest.post('/api/account/instructor', { code }))).toBe('sign-in-needed');
    await ana.post('/api/account/instructor', { code });
    expect((await whoIs(ana))?.standing).toBe('instructor');
    expect((await ana.post('/api/account/instructor', { code })).status).toBe(404);
    const late = await codeFrom(await lea.post('/api/people/instructor-code'));
    later(7 * 24);
    expect((await ana.post('/api/account/instructor', { code: late })).status).toBe(404);
  });
});

describe('the first administrator', () => {
  it('comes by the link of the first start, keeps a guest’s work, and ends the link', async () => {
    const token = test.setupToken();
    expect(token).not.toBeNull();
    const guest = createCaller(test);
    await guest.post('/api/essays', { id: 'essay-of-a-guest', title: 'Notes' });
    const wrong = await guest.post('/api/setup', { token: 'x'.repeat(21), ...account('lea') });
    expect(await codeOf(wrong)).toBe('code-used');
    expect((await guest.post('/api/setup', { token, ...account('lea') })).status).toBe(200);
    expect(await whoIs(guest)).toMatchObject({ isGuest: false, standing: 'administrator' });
    expect((await guest.get('/api/essays/essay-of-a-guest')).status).toBe(200);
    expect(test.setupToken()).toBeNull();
    expect(await codeOf(await ana.post('/api/setup', { token }))).toBe('code-used');
    expect(createTestApp({ db: test.db }).setupToken()).toBeNull();
  });

  it('may have an account already', async () => {
    expect((await ana.post('/api/setup', { token: test.setupToken() })).status).toBe(200);
    expect((await whoIs(ana))?.standing).toBe('administrator');
  });
});

describe('the list of accounts', () => {
  const list = async (caller: Caller, search = '') =>
    z.array(personRowSchema).parse(await (await caller.get(`/api/people?search=${search}`)).json());

  it('is for administrators alone; everybody else finds nothing there', async () => {
    const guest = createCaller(test);
    await guest.post('/api/session');
    for (const caller of [createCaller(test), guest, ana])
      for (const [method, path, body] of [
        ['GET', '/api/people'],
        ['PATCH', '/api/people/x', { standing: 'administrator' }],
        ['POST', '/api/people/x/reset-code'],
        ['POST', '/api/people/instructor-code'],
      ] as const)
        expect((await caller.send(method, path, body)).status, path).toBe(404);
  });

  it('finds by name and address, without guests', async () => {
    const lea = await leader();
    await createCaller(test).post('/api/session');
    expect(await list(lea)).toMatchObject([
      { name: 'ana', email: 'ana@school.example', standing: 'person', ways: ['password'], courses: 0 },
      { name: 'lea', standing: 'administrator' },
    ]);
    expect(await list(lea, 'AN')).toMatchObject([{ name: 'ana' }]);
    expect(await list(lea, 'lea@')).toMatchObject([{ name: 'lea' }]);
    expect(await list(lea, '%25')).toEqual([]);
  });

  it('makes instructors and takes it back, but somebody has to lead', async () => {
    const lea = await leader();
    const { id } = (await whoIs(ana)) ?? { id: '' };
    await lea.patch(`/api/people/${id}`, { standing: 'instructor' });
    expect((await whoIs(ana))?.standing).toBe('instructor');
    const self = (await whoIs(lea))?.id;
    const refused = await lea.patch(`/api/people/${self}`, { standing: 'person' });
    expect(await codeOf(refused)).toBe('last-instructor');
    await lea.patch(`/api/people/${id}`, { standing: 'administrator' });
    expect((await lea.patch(`/api/people/${self}`, { standing: 'person' })).status).toBe(200);
  });
});
