import { describe, expect, test } from 'vitest';
import { authorsFor, reviewersFor, withRule } from '#client/reviews/pairings/pairing-choices.ts';
import {
  groupWords,
  importWords,
  lastWords,
  lineWords,
  loadWords,
  movedNames,
  ownTimeWords,
  pseudonymWords,
  reasonWords,
  repairWords,
  reportPoints,
  rowLine,
  ruleWords,
  shortWords,
  someOf,
  waitingWords,
} from '#client/reviews/pairings/pairing-words.ts';
import type { AllocationReport } from '#shared/reviews/allocation.ts';
import type { ReviewRule } from '#shared/reviews/review.ts';
import { pairRow, plannedPair, reviewOverview } from '#tests/support/review-overview.ts';

const report: AllocationReport = {
  ...{ seed: 4821, reviewers: 3, works: 3, perStudent: 1, pairs: 3, relaxed: [], unfilled: [] },
  perWork: { min: 1, max: 1 },
  perReviewer: { min: 1, max: 1 },
};

describe('what a drawing comes to', () => {
  const textsOf = (changes: Partial<AllocationReport>, pairs = [plannedPair()]) =>
    reportPoints({ report: { ...report, ...changes }, pairs }, reviewOverview()).map(
      ({ state, text }) => `${state}: ${text}`,
    );

  test('all is even', () => {
    expect(textsOf({})).toEqual(['fine: 3 reviews: every map gets 1, everybody writes 1.']);
  });

  test('what is missing and what was given up stand first, with names', () => {
    const pairs = [
      plannedPair({ tier: 1 }),
      plannedPair({ tier: 1, reviewer: 'Ana Berg', author: 'Ben Okoro' }),
      plannedPair({ tier: 4 }),
      plannedPair({ tier: 2, type: 'kept' }),
    ];
    const unfilled: AllocationReport['unfilled'] = [
      { type: 'work', essayId: 'e-chi', missing: 1 },
      { type: 'reviewer', reviewerId: 'gone', missing: 2 },
    ];
    expect(textsOf({ unfilled, perWork: { min: 0, max: 1 } }, pairs)).toEqual([
      'look: The map of Chi Lind gets 1 review fewer: the rules leave nobody for it.',
      'look: Somebody writes 2 reviews fewer: the rules leave no map for them.',
      'look: 2 reviews go back to somebody who reviews them, because it could not be avoided: Ben Okoro for Ana Berg, Ana Berg for Ben Okoro.',
      'look: 1 review is against a “should not”, because it could not be avoided: Ben Okoro for Ana Berg.',
      'fine: 3 reviews: every map gets 0 to 1, everybody writes 1.',
    ]);
  });
});

describe('what a repair would do', () => {
  const kept = plannedPair({ type: 'kept' });
  test.each([
    [[kept], [], 'There is nothing to repair: everybody has what they owe.'],
    [
      [kept, kept, plannedPair()],
      [],
      '1 review is added, and none is taken from anybody. 2 reviews stay as they are.',
    ],
    [
      [kept, plannedPair(), plannedPair()],
      ['pair'],
      '1 review that nobody has begun is taken back, and 2 are given out. 1 review stays as it is.',
    ],
  ])('%#', (pairs, moved, said) => {
    expect(repairWords({ pairs, moved })).toBe(said);
  });

  test('those who lose one are named', () => {
    const overview = reviewOverview([pairRow(), pairRow({ id: 'other' })]);
    expect(movedNames({ moved: ['pair'] }, overview)).toEqual(['Ben Okoro no longer reviews Ana Berg']);
  });
});

describe('pairings in words', () => {
  test.each([
    [{ has: 2, expected: 2, done: 1 }, '2 reviews, 1 sent'],
    [{ has: 1, expected: 1, done: 0 }, '1 review'],
    [{ has: 1, expected: 2, done: 0 }, '1 of 2 reviews'],
    [{ has: 0, expected: 1, done: 0 }, '0 of 1 reviews'],
  ])('%j: %s', (group, said) => {
    expect(groupWords(group)).toBe(said);
  });

  test('one line holds what the columns say', () => {
    expect(rowLine(pairRow({ state: 'begun', tier: 1 }))).toBe('Begun, drawn, they review each other');
    expect(rowLine(pairRow({ origin: 'extra' }))).toBe('Not begun, asked for');
    expect(rowLine(pairRow({ state: 'declined', reason: 'know-author' }))).toBe(
      'Declined, knows who wrote it, drawn',
    );
  });

  test.each([
    ['', ''],
    ['know-author', 'Knows who wrote it'],
    ['other: I helped with it.', 'Another reason: I helped with it'],
    ['Taken back by hand.', 'Taken back by hand'],
  ])('a kept reason %j is said as %j', (reason, words) => {
    expect(reasonWords({ reason })).toBe(words);
  });

  test('by which names the two know each other', () => {
    expect([pseudonymWords(pairRow(), 'double'), pseudonymWords(pairRow(), 'single')]).toEqual([
      'Heron reviews Otter',
      'as Heron',
    ]);
  });

  test.each([
    [pairRow(), '2026-11-20'],
    [pairRow({ state: 'begun', begunAt: '2026-11-21T10:00:00Z' }), '2026-11-21'],
    [pairRow({ state: 'sent', sentAt: '2026-11-22T10:00:00Z' }), '2026-11-22'],
    [pairRow({ state: 'declined', endedAt: '2026-11-23T10:00:00Z' }), '2026-11-23'],
  ])('the last thing that happened to it is told: %#', (pair, day) => {
    expect(lastWords(pair, (instant) => instant.slice(0, 10))).toBe(day);
  });

  test('who takes no part yet, and which maps have too few', () => {
    expect(waitingWords(reviewOverview())).toBe(
      'One has not handed in and takes part once they do: Dora Sato.',
    );
    expect([
      shortWords([{ isShort: false, name: 'Ana' }]),
      shortWords([
        { isShort: true, name: 'Ana' },
        { isShort: true, name: 'Ben' },
      ]),
    ]).toEqual(['', '2 maps have too few reviews: Ana, Ben.']);
  });

  test.each([
    [{ schedule: 'dates', opensAt: null } as const, ''],
    [
      { schedule: 'dates', opensAt: '2026-11-24T20:00:00Z' } as const,
      'They are given out by themselves on 2026-11-24, if you do not do it before.',
    ],
    [
      { schedule: 'live', opensAt: null } as const,
      'In the class hour they are given out when the class begins to review.',
    ],
  ])('when they are given out by themselves: %j', (settings, said) => {
    expect(ownTimeWords(settings, (instant) => instant.slice(0, 10))).toBe(said);
  });

  test('of many names four are told', () => {
    expect([someOf(['a', 'b', 'c', 'd', 'e']), someOf(['a', 'b', 'c', 'd', 'e', 'f'])]).toEqual([
      'a, b, c, d, e',
      'a, b, c, d and 2 more',
    ]);
  });

  test('what becomes of the lines of a file', () => {
    const lines = [
      { line: 2, reviewer: 'Ben', author: 'Ana', problem: null, isThere: false },
      { line: 3, reviewer: 'Chi', author: 'Ana', problem: null, isThere: true },
      { line: 4, reviewer: 'Zoe', author: 'Ana', problem: 'There is no Zoe.', isThere: false },
      { line: 5, reviewer: 'Ana', author: 'Chi', problem: null, isThere: false, isEnded: true },
    ];
    expect(lines.map(lineWords)).toEqual([
      'Will be added.',
      'Is there already.',
      'There is no Zoe.',
      'Has ended; left out.',
    ]);
    expect([importWords({ lines, added: 1 }), importWords({ lines: [], added: 2 })]).toEqual([
      '1 is new, 1 is there already, 1 has ended and is left out, 1 cannot be taken. Adding leaves out what cannot be taken.',
      '2 are new.',
    ]);
  });
});

describe('rules', () => {
  const rule: ReviewRule = { reviewerId: 'ana', authorId: 'ben', type: 'must-not' };

  test('a rule takes the place of what was said of the same two, in both directions if it is wished', () => {
    const before: readonly ReviewRule[] = [
      { ...rule, type: 'must' },
      { ...rule, authorId: 'chi' },
    ];
    const back: ReviewRule = { reviewerId: 'ben', authorId: 'ana', type: 'must-not' };
    expect(withRule(before, rule, false)).toEqual([{ ...rule, authorId: 'chi' }, rule]);
    expect(withRule(before, rule, true)).toEqual([{ ...rule, authorId: 'chi' }, rule, back]);
  });

  test('it is a sentence, also of somebody who has left', () => {
    expect(ruleWords(rule, new Map([['ana', 'Ana Berg']]))).toBe(
      'Ana Berg must not review somebody who has left',
    );
  });

  test('what was given back is not offered again; what was taken back is', () => {
    const names = (state: 'declined' | 'withdrawn') =>
      authorsFor(reviewOverview([pairRow({ state })]), 'ben').map(({ name }) => name);
    expect([names('declined'), names('withdrawn')]).toEqual([['Chi Lind'], ['Ana Berg', 'Chi Lind']]);
  });

  test('how much somebody has to review is told', () => {
    const [, ben, , dora] = reviewOverview([pairRow()]).reviewers.map(loadWords);
    expect([ben, dora]).toEqual(['1 review, 0 sent', '0 reviews, 0 sent; has not handed in']);
  });

  test('whoever wrote it, has it or must not is not offered; the least busy stand first', () => {
    const overview = {
      ...reviewOverview([pairRow()]),
      rules: [{ ...rule, reviewerId: 'chi', authorId: 'ana' }],
    };
    const names = (essayId: string | null) => reviewersFor(overview, essayId).map(({ name }) => name);
    expect([names('e-ana'), names(null), names('e-chi')]).toEqual([
      ['Dora Sato'],
      ['Ana Berg', 'Chi Lind', 'Ben Okoro', 'Dora Sato'],
      ['Ana Berg', 'Ben Okoro', 'Dora Sato'],
    ]);
    expect(authorsFor(overview, 'ben').map(({ name }) => name)).toEqual(['Chi Lind']);
    expect(authorsFor(overview, null).map(({ name }) => name)).toEqual(['Ben Okoro', 'Chi Lind', 'Ana Berg']);
  });
});
