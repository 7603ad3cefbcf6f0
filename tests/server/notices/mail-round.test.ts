import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from '#server/node/smtp-mailer.ts';
import { classNews } from '#server/notices/class-news.ts';
import { headerOf, startMailServer, textOf } from '#tests/support/mail-server.ts';
import { createNoticeWorld, hour, minute } from '#tests/support/notice-world.ts';

const essay = { id: 'a1', title: 'School, start times', timeZone: 'Europe/Berlin' };
const course = { id: 'c1', title: 'ENG 101' };
const foot = [
  '--',
  'You have an account at Groundwork, https://groundwork.school.test',
  'No more mail like this: https://groundwork.school.test/notices',
];

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.letters.length = 0;
  server.refuse(false);
});

function world() {
  const made = createNoticeWorld(
    createSmtpMailer({ url: server.url, from: 'Groundwork <groundwork@school.test>' }),
  );
  for (const id of ['ana', 'ben']) made.rows.person(id);
  made.rows.person('guest', null);
  made.rows.person('pupil', 'pupil@pin.invalid');
  return made;
}

describe('mail', () => {
  it('says what is new, where, and how to have no more of it, in plain text', async () => {
    const { notify, mails, later, notices } = world();
    notify(classNews.published(essay, 'ENG 101', '2026-11-24T19:00:00.000Z', ['ana', 'guest', 'pupil']));
    await mails.run();
    expect(server.letters).toEqual([]);
    later(minute);
    await mails.run();
    expect(server.letters.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'groundwork@school.test', to: ['ana@school.test'] },
    ]);
    const [letter] = server.letters;
    if (!letter) throw new Error('No letter came.');
    expect(headerOf(letter, 'content-type')).toBe('text/plain; charset=utf-8');
    expect(headerOf(letter, 'auto-submitted')).toBe('auto-generated');
    expect(textOf(letter).split('\n')).toEqual([
      'New in ENG 101: “School, start times”, due Tue 24 Nov, 20:00 Berlin time.',
      'https://groundwork.school.test/assignments/a1',
      '',
      ...foot,
    ]);
    later(hour);
    await mails.run();
    expect(server.letters).toHaveLength(1);
    expect(notices.unread('guest')).toBe(1);
  });

  it('is one for ten notices that come within a minute', async () => {
    const { notify, mails, later } = world();
    for (let number = 1; number <= 10; number += 1) {
      notify(classNews.feedback(`Essay ${number}`, `essay-${number}`, ['ana']));
      later(5000);
    }
    await mails.run();
    expect(server.letters).toEqual([]);
    later(minute);
    await mails.run();
    expect(server.letters).toHaveLength(1);
    const [letter] = server.letters;
    if (!letter) throw new Error('No letter came.');
    expect(headerOf(letter, 'subject')).toBe('Groundwork: 10 things are new');
    expect(textOf(letter).match(/https:\S+\/report/g)).toHaveLength(10);
  });

  it('comes once an hour at most of people who join one after the other', async () => {
    const { notify, mails, later } = world();
    for (let joined = 0; joined < 60; joined += 1) {
      notify(classNews.joined(course, ['ben']));
      later(minute);
      await mails.run();
    }
    await mails.run();
    expect(server.letters.map((letter) => textOf(letter).split('\n')[0])).toEqual([
      '60 people joined ENG 101.',
    ]);
  });

  it('does not come of what was read meanwhile, nor to whoever wants none', async () => {
    const { notify, mails, later, notices, clock } = world();
    notify(classNews.allHandedIn(essay, ['ana', 'ben']));
    notices.read('ana', 'all', clock.now.toISOString());
    notices.setWantsMail('ben', false);
    notify(classNews.joined(course, ['ben']));
    later(2 * hour);
    await mails.run();
    expect(server.letters).toEqual([]);
    expect([notices.wantsMail('ana'), notices.wantsMail('ben'), notices.wantsMail('guest')]).toEqual([
      true,
      false,
      null,
    ]);
  });

  it('is tried again after 2, 10 and 60 minutes, then given up; no address is in the log', async () => {
    const { notify, mails, later, lines, notices } = world();
    server.refuse(true);
    notify(classNews.allHandedIn(essay, ['ana']));
    for (let past = 0; past < 3 * 60; past += 1) {
      later(minute);
      await mails.run();
    }
    const failure = 'EENVELOPE 550';
    expect(lines).toEqual([
      { part: 'mail', failure, again: '2026-11-23T08:03:00.000Z', message: 'A mail did not go out.' },
      { part: 'mail', failure, again: '2026-11-23T08:13:00.000Z', message: 'A mail did not go out.' },
      { part: 'mail', failure, again: '2026-11-23T09:13:00.000Z', message: 'A mail did not go out.' },
      { part: 'mail', failure, again: null, message: 'A mail was given up.' },
    ]);
    server.refuse(false);
    later(hour);
    await mails.run();
    expect(server.letters).toEqual([]);
    expect(notices.unread('ana')).toBe(1);
  });

  it('goes out when the server is back', async () => {
    const { notify, mails, later } = world();
    server.refuse(true);
    notify(classNews.allHandedIn(essay, ['ana']));
    later(minute);
    await mails.run();
    server.refuse(false);
    later(2 * minute);
    await mails.run();
    expect(server.letters).toHaveLength(1);
  });

  it('does not go to a server that refuses the password, and says so without it', async () => {
    const { notify, later, lines, mails } = createWorldWith(server.url.replace('secret', 'wrong'));
    notify(classNews.allHandedIn(essay, ['ana']));
    later(minute);
    await mails.run();
    expect(lines).toEqual([
      {
        part: 'mail',
        failure: 'EAUTH 535',
        again: '2026-11-23T08:03:00.000Z',
        message: 'A mail did not go out.',
      },
    ]);
  });
});

function createWorldWith(url: string) {
  const made = createNoticeWorld(createSmtpMailer({ url, from: 'groundwork@school.test' }));
  made.rows.person('ana');
  return made;
}
