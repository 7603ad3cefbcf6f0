import { describe, expect, test } from 'vitest';
import {
  attentionOf,
  countsOf,
  expectedOf,
  groupsInView,
  groupsOf,
  type PairView,
  sectionsOf,
  wholeList,
} from '#client/reviews/pairings/pairing-list.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import { pairRow, reviewOverview } from '#tests/support/review-overview.ts';

const now = new Date('2026-11-21T10:00:00Z');

/** Ben for Ana is sent, Chi for Ben not begun, Ana for Chi declined: so Chi’s map has none. */
const class3 = reviewOverview([
  pairRow({ id: 'p1', state: 'sent' }),
  pairRow({
    ...{ id: 'p2', reviewerId: 'chi', reviewer: 'Chi Lind', essayId: 'e-ben', author: 'Ben Okoro' },
    reviewerPseudonym: 'Lynx',
  }),
  pairRow({
    ...{ id: 'p3', reviewerId: 'ana', reviewer: 'Ana Berg', essayId: 'e-chi', author: 'Chi Lind' },
    state: 'declined',
  }),
]);

/** “Ana Berg 1/1: p1”. */
function shown(changes: Partial<PairView>, overview = class3): string[] {
  const view = { ...wholeList, ...changes };
  return groupsInView(groupsOf(overview, view.by), view, overview, now).map(
    ({ name, has, expected, isShort, pairs }) =>
      `${name} ${has}/${expected}${isShort ? ' short' : ''}: ${pairs.map(({ id }) => id).join(' ')}`,
  );
}

describe('pairings in groups', () => {
  test.each<[Partial<PairView>, readonly string[]]>([
    [{}, ['Ana Berg 1/1: p1', 'Ben Okoro 1/1: p2', 'Chi Lind 0/1 short: p3']],
    [{ by: 'reviewer' }, ['Ana Berg 0/1 short: p3', 'Ben Okoro 1/1: p1', 'Chi Lind 1/1: p2']],
    [{ filter: 'assigned' }, ['Ben Okoro 1/1: p2']],
    [{ filter: 'begun' }, []],
    [{ filter: 'sent' }, ['Ana Berg 1/1: p1']],
    [{ filter: 'ended' }, ['Chi Lind 0/1 short: p3']],
    [{ filter: 'attention' }, ['Chi Lind 0/1 short: p3']],
    [{ section: 'Friday' }, ['Ben Okoro 1/1: p2', 'Chi Lind 0/1 short: p3']],
    [{ section: 'Friday', by: 'reviewer' }, ['Chi Lind 1/1: p2']],
    [{ words: ' lynx' }, ['Ben Okoro 1/1: p2']],
    [{ words: 'ben' }, ['Ana Berg 1/1: p1', 'Ben Okoro 1/1: p2']],
    [{ words: 'nobody' }, []],
  ])('%j', (view, groups) => {
    expect(shown(view)).toEqual(groups);
  });

  test('a map that nobody reviews stands there too, and needs attention', () => {
    const bare = reviewOverview([pairRow({ id: 'p1' })]);
    expect(shown({}, bare)).toEqual(['Ana Berg 1/1: p1', 'Ben Okoro 0/1 short: ', 'Chi Lind 0/1 short: ']);
    expect(shown({ filter: 'attention' }, bare)).toEqual(['Ben Okoro 0/1 short: ', 'Chi Lind 0/1 short: ']);
    expect(shown({ filter: 'sent' }, bare)).toEqual([]);
  });

  test('ended ones stand below those that live', () => {
    const twice = reviewOverview([
      pairRow({ id: 'p1', state: 'withdrawn', reviewer: 'Aaron' }),
      pairRow({ id: 'p2' }),
    ]);
    expect(shown({ filter: 'all', words: 'ana' }, twice)).toEqual(['Ana Berg 1/1: p2 p1']);
  });

  test('each filter says how many it leaves', () => {
    expect(countsOf(groupsOf(class3, 'author'), class3, now)).toEqual({
      ...{ all: 3, assigned: 1, begun: 0, sent: 1, ended: 1 },
      attention: 2,
    });
  });

  test('sections are those that somebody is in', () => {
    expect(sectionsOf(class3)).toEqual(['Friday', 'Monday']);
  });

  test('what is owed is shared out evenly; nothing is expected without maps', () => {
    expect([expectedOf(class3), expectedOf({ ...class3, works: [] })]).toEqual([1, 0]);
  });
});

describe('what needs attention', () => {
  test.each<[string, Partial<PairRow>, string | null, string | null]>([
    ['fresh', {}, null, null],
    ['not opened within its lease', { assignedAt: '2026-11-17T09:00:00Z' }, null, 'unopened'],
    ['begun long ago', { state: 'begun', assignedAt: '2026-11-01T09:00:00Z' }, null, null],
    ['begun, and over its date', { state: 'begun' }, '2026-11-21T09:00:00Z', 'overdue'],
    ['sent, over its date', { state: 'sent' }, '2026-11-21T09:00:00Z', null],
    ['declined', { state: 'declined' }, null, 'declined'],
    ['taken back', { state: 'withdrawn' }, '2026-11-21T09:00:00Z', null],
  ])('%s', (_, pair, dueAt, reason) => {
    expect(attentionOf(pairRow(pair), reviewOverview([], { dueAt }), now)).toBe(reason);
  });
});
