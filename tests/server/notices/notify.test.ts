import { describe, expect, it } from 'vitest';
import { classNews } from '#server/notices/class-news.ts';
import { createNoticeWorld } from '#tests/support/notice-world.ts';

const essay = { id: 'a1', title: 'School start times', timeZone: 'Europe/Berlin' };
const nobody = { send: async () => {} };

function world() {
  const made = createNoticeWorld(nobody);
  for (const id of ['ana', 'ben']) made.rows.person(id);
  return made;
}

describe('notices', () => {
  it('are for whoever is named, once each', () => {
    const { notify, titlesOf } = world();
    notify(classNews.published(essay, 'ENG 101', '2026-11-24T19:00:00.000Z', ['ana', 'ana']));
    expect(titlesOf('ana')).toEqual([
      'New in ENG 101: “School start times”, due Tue 24 Nov, 20:00 Berlin time.',
    ]);
    expect(titlesOf('ben')).toEqual([]);
  });

  it('of one thing and type only the newest stays, and is unread again', () => {
    const { notify, notices, clock, later } = world();
    notify(classNews.changed(essay, 'The deadline is Friday now.', ['ana']));
    notices.read('ana', 'all', clock.now.toISOString());
    later(1000);
    notify(classNews.changed(essay, '', ['ana']));
    notify(classNews.extension(essay, '2026-12-01T11:00:00.000Z', ['ana']));
    expect(notices.list('ana').map(({ title, readAt }) => ({ title, readAt }))).toEqual([
      {
        title: 'You have more time for “School start times”: until Tue 1 Dec, 12:00 Berlin time.',
        readAt: null,
      },
      { title: '“School start times” was changed.', readAt: null },
    ]);
    expect(notices.unread('ana')).toBe(2);
  });

  it('count what came since one was read', () => {
    const { notify, notices, titlesOf, clock } = world();
    const course = { id: 'c1', title: 'ENG 101' };
    for (let joined = 0; joined < 3; joined += 1) notify(classNews.joined(course, ['ben']));
    expect(titlesOf('ben')).toEqual(['3 people joined ENG 101.']);
    notices.read('ben', 'all', clock.now.toISOString());
    notify(classNews.joined(course, ['ben']));
    expect(titlesOf('ben')).toEqual(['One person joined ENG 101.']);
  });

  it('are undone with the transaction that they were told in', () => {
    const { db, notify, titlesOf } = world();
    const told = () =>
      db.transaction(() => {
        notify(classNews.allHandedIn(essay, ['ana']));
        throw new Error('The rest did not work.');
      });
    expect(told).toThrow('The rest did not work.');
    expect(titlesOf('ana')).toEqual([]);
  });

  it('of a person at most 50 are kept, the newest', () => {
    const { notify, titlesOf, later } = world();
    for (let number = 1; number <= 55; number += 1) {
      notify(classNews.feedback(`Essay ${number}`, `essay-${number}`, ['ana']));
      later(1000);
    }
    const titles = titlesOf('ana');
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([
      50,
      'There is feedback on “Essay 55”.',
      'There is feedback on “Essay 6”.',
    ]);
  });

  it.each([
    [
      classNews.published(essay, 'ENG 101', null, []),
      'New in ENG 101: “School start times”.',
      '/assignments/a1',
    ],
    [
      classNews.changed(essay, ' New\nsource. ', []),
      '“School start times” was changed: New source.',
      '/assignments/a1',
    ],
    [
      classNews.changed({ ...essay, timeZone: 'Nowhere/At-All' }, 'x'.repeat(400), []),
      `“School start times” was changed: ${'x'.repeat(300)} …`,
      '/assignments/a1',
    ],
    [
      classNews.receipt(
        { ...essay, timeZone: 'Nowhere/At-All' },
        'K7P4QX2M9R',
        '2026-11-24T18:55:00.000Z',
        [],
      ),
      '“School start times” was handed in Tue 24 Nov, 18:55 UTC. Receipt K7P4QX2M9R.',
      '/assignments/a1',
    ],
    [classNews.feedback('My map', 'e1', []), 'There is feedback on “My map”.', '/essays/e1/report'],
    [classNews.allHandedIn(essay, []), 'Everybody has handed in “School start times”.', '/assignments/a1'],
  ])('%o', (news, title, path) => {
    expect({ title: news.title, path: news.path }).toEqual({ title, path });
  });

  it('late work is counted', () => {
    const { notify, titlesOf } = world();
    notify(classNews.lateSubmission(essay, ['ana']));
    expect(titlesOf('ana')).toEqual(['One came late for “School start times”.']);
    notify(classNews.lateSubmission(essay, ['ana']));
    expect(titlesOf('ana')).toEqual(['2 came late for “School start times”.']);
  });
});
