import { describe, expect, it } from 'vitest';
import { extensions } from '#db/assignments/tables.ts';
import { createNoticeWorld, hour } from '#tests/support/notice-world.ts';

const due = '2026-11-24T19:00:00.000Z';
const afternoon = '“Essay a1” is due Tue 24 Nov, 20:00 Berlin time and is not handed in yet.';

/** A class of two students and their instructor; it is 35 hours before the deadline. */
function world(grouping: 'individual' | 'group' = 'individual') {
  const made = createNoticeWorld();
  for (const id of ['ana', 'ben', 'ms-cole']) made.rows.person(id);
  made.rows.course('c1', { ana: 'student', ben: 'student', 'ms-cole': 'instructor' });
  made.rows.assignment('a1', 'c1', { dueAt: due, grouping });
  const extend = (personId: string, until: string) =>
    made.db
      .insert(extensions)
      .values({ assignmentId: 'a1', personId, until, note: '', at: due })
      .onConflictDoUpdate({ target: [extensions.assignmentId, extensions.personId], set: { until } })
      .run();
  return { ...made, extend };
}

describe('what is due', () => {
  it('is told a day before, once, and to students only', () => {
    const { tellWhatIsDue, titlesOf, later } = world();
    tellWhatIsDue();
    expect(titlesOf('ana')).toEqual([]);
    later(11 * hour);
    for (let round = 0; round < 3; round += 1) {
      tellWhatIsDue();
      later(hour);
    }
    expect([titlesOf('ana'), titlesOf('ben'), titlesOf('ms-cole')]).toEqual([[afternoon], [afternoon], []]);
  });

  it('is not told again once it was read, nor when it is over', () => {
    const { tellWhatIsDue, notices, clock, titlesOf, later } = world();
    later(12 * hour);
    tellWhatIsDue();
    notices.read('ana', 'all', clock.now.toISOString());
    tellWhatIsDue();
    expect(notices.unread('ana')).toBe(0);
    later(30 * hour);
    tellWhatIsDue();
    expect(titlesOf('ana')).toEqual([afternoon]);
  });

  it('is not told to whoever has handed in', () => {
    const { tellWhatIsDue, rows, titlesOf, later } = world();
    rows.submission('a1', rows.work('a1', { personId: 'ana' }));
    rows.work('a1', { personId: 'ben' });
    later(12 * hour);
    tellWhatIsDue();
    expect([titlesOf('ana'), titlesOf('ben')]).toEqual([[], [afternoon]]);
  });

  it('comes with the deadline that one has: later with an extension, again when that moves', () => {
    const { tellWhatIsDue, extend, titlesOf, later } = world();
    extend('ana', '2026-11-26T19:00:00.000Z');
    later(12 * hour);
    tellWhatIsDue();
    expect([titlesOf('ana'), titlesOf('ben')]).toEqual([[], [afternoon]]);
    later(49 * hour);
    tellWhatIsDue();
    extend('ana', '2026-11-26T21:00:00.000Z');
    tellWhatIsDue();
    expect(titlesOf('ana')).toEqual([
      '“Essay a1” is due Thu 26 Nov, 22:00 Berlin time and is not handed in yet.',
      '“Essay a1” is due Thu 26 Nov, 20:00 Berlin time and is not handed in yet.',
    ]);
    expect(titlesOf('ben')).toEqual([afternoon]);
  });

  it('holds for a whole group: its longest extension, and what one of it has handed in', () => {
    const { tellWhatIsDue, rows, extend, titlesOf, later } = world('group');
    rows.person('cem');
    rows.course('c2', { cem: 'student' });
    rows.group('g1', 'c1', ['ana', 'ben']);
    extend('ben', '2026-11-25T19:00:00.000Z');
    later(12 * hour);
    tellWhatIsDue();
    expect([titlesOf('ana'), titlesOf('cem')]).toEqual([[], []]);
    later(24 * hour);
    tellWhatIsDue();
    expect(titlesOf('ana')).toEqual([
      '“Essay a1” is due Wed 25 Nov, 20:00 Berlin time and is not handed in yet.',
    ]);
    rows.submission('a1', rows.work('a1', { groupId: 'g1' }));
    extend('ben', '2026-11-25T20:00:00.000Z');
    tellWhatIsDue();
    expect(titlesOf('ana')).toHaveLength(1);
  });

  it.each([
    ['drafts', { dueAt: due }, 'draft'],
    ['what is not open yet', { dueAt: due, opensAt: '2026-11-24T10:00:00.000Z' }, 'published'],
    ['what has no deadline', { dueAt: null }, 'published'],
  ] as const)('nothing is told of %s', (_what, body, state) => {
    const { tellWhatIsDue, rows, titlesOf, later } = world();
    rows.assignment('a2', 'c1', body, state);
    later(12 * hour);
    tellWhatIsDue();
    expect(titlesOf('ana')).toEqual([afternoon]);
  });
});
