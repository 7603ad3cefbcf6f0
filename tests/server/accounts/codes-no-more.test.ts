import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '#db/people/tables.ts';
import { user } from '#db/sign-in/tables.ts';
import type { Mail } from '#server/mail/mail.ts';
import { ledCourse, refusalOf, somebody } from '#tests/support/course-world.ts';
import { createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let arrived: (mail: Mail) => void;
let nextMail: Promise<Mail>;
beforeEach(() => {
  nextMail = new Promise((resolve) => {
    arrived = resolve;
  });
  test = createTestApp({
    publicUrl: 'https://groundwork.school.example',
    mail: { send: async (mail) => arrived(mail) },
  });
});

const anybody = () => createCaller(test);
const finish = async (code: string, secret: object) => {
  const answer = await anybody().post('/api/account/reset/finish', { code, ...secret });
  return answer.status === 204 ? 'set' : refusalOf(answer);
};
const setStanding = (personId: string, standing: 'person' | 'administrator') =>
  test.db.update(people).set({ standing }).where(eq(people.id, personId)).run();

describe('a code works no more', () => {
  it('once the address that it was mailed to is another: nobody proves an address that way', async () => {
    const caller = anybody();
    const password = 'a long password';
    await caller.post('/api/session/sign-up', { name: 'Mallory', email: 'mallory@school.example', password });
    await caller.post('/api/account/reset', { email: 'mallory@school.example' });
    const code = /#(\S+)$/m.exec((await nextMail).text)?.[1] ?? '';
    const changed = await caller.patch('/api/account', { email: 'head@school.example', password });
    expect(changed.status).toBe(200);
    expect(await finish(code, { password: 'another password' })).toBe('404 code-unknown');
    expect(test.db.select().from(user).get()).toMatchObject({
      email: 'head@school.example',
      emailVerified: false,
    });
  });

  /** A student with a PIN, and a code for a new one. */
  async function studentWithCode() {
    const led = await ledCourse(test);
    const student = await somebody(test, 'Kai');
    await student.post(`/api/join/${led.code}`, { name: 'Kai', pin: '471108' });
    const { code } = await (await led.instructor.post(`${led.at}/members/${student.id}/pin-code`)).json();
    return { led, student, code };
  }

  it('unless all is as it was', async () => {
    const { code } = await studentWithCode();
    expect(await finish(code, { pin: '471208' })).toBe('set');
  });

  it('once the student has become staff, or leads the installation', async () => {
    const { led, student, code } = await studentWithCode();
    setStanding(student.id, 'administrator');
    expect(await finish(code, { pin: '471208' })).toBe('404 code-unknown');
    setStanding(student.id, 'person');
    await led.instructor.patch(`${led.at}/members/${student.id}`, { role: 'assistant' });
    expect(await finish(code, { pin: '471208' })).toBe('404 code-unknown');
  });

  it('once whoever made it leads no more, or is gone', async () => {
    const { led, code } = await studentWithCode();
    const other = await led.member('Ben', 'instructor');
    await led.instructor.delete(`${led.at}/members/${led.instructor.id}`);
    expect(await finish(code, { pin: '471208' })).toBe('404 code-unknown');
    const [kai] = (await (await other.get(`${led.at}/people`)).json()).members.filter(
      ({ name }: { name: string }) => name === 'Kai',
    );
    const again = await (await other.post(`${led.at}/members/${kai.personId}/pin-code`)).json();
    test.db.delete(people).where(eq(people.id, other.id)).run();
    expect(await finish(again.code, { pin: '471208' })).toBe('404 code-unknown');
  });

  it('for an instructor’s place, once its maker is no administrator', async () => {
    const lea = await somebody(test, 'Lea', 'administrator');
    const { code } = await (await lea.post('/api/people/instructor-code')).json();
    setStanding(lea.id, 'person');
    const caller = anybody();
    await caller.post('/api/session/sign-up', {
      name: 'Ana',
      email: 'ana@school.example',
      password: 'a long password',
    });
    expect(await refusalOf(await caller.post('/api/account/instructor', { code }))).toBe('404 code-unknown');
    setStanding(lea.id, 'administrator');
    expect((await caller.post('/api/account/instructor', { code })).status).toBe(200);
  });
});
