import { describe, expect, it } from 'vitest';
import { closedBecause, deadlineFor, isAfter, longestExtension } from '#shared/assignments/deadline.ts';

const due = '2026-11-24T20:00:00.000Z';
const [early, longer, longest] = [
  { until: '2026-11-20T20:00:00Z', note: 'before' },
  { until: '2026-11-25T20:00:00Z', note: 'a day' },
  { until: '2026-11-27T20:00:00Z', note: 'ill' },
];

describe('the deadline that holds', () => {
  it.each([
    ['none', null, [], null],
    ['no extension to what has none', null, [longest], null],
    ['the assignment’s', due, [], due],
    ['one’s extension', due, [longer], longer.until],
    ['the longest of a group', due, [longer, longest, early], longest.until],
    ['never an earlier one', due, [early], due],
  ])('%s', (_title, dueAt, extensions, holds) => {
    expect(deadlineFor(dueAt, extensions)).toBe(holds);
  });

  it('says which extension it was', () => {
    expect([longestExtension([]), longestExtension([longer, longest, early])]).toEqual([null, longest]);
  });

  it.each([
    [due, false],
    ['2026-11-24T20:00:00Z', false],
    ['2026-11-24T20:00:00.001Z', true],
  ])('%s is after it: %s', (at, late) => {
    expect([isAfter(at, due), isAfter(at, null)]).toEqual([late, false]);
  });
});

describe('why it is closed', () => {
  const open = { opensAt: null, late: 'accepted', timeZone: 'Europe/Berlin' } as const;
  it.each([
    ['it is not', open, due, '2026-11-24T19:00:00Z', null],
    ['late work is taken', open, due, '2026-11-24T21:00:00Z', null],
    [
      'late work is not taken',
      { ...open, late: 'refused' as const },
      due,
      '2026-11-24T21:00:00Z',
      'The deadline was Tue 24 Nov, 21:00, and late work is not taken. Ask your instructor for more time.',
    ],
    [
      'it is not open yet',
      { ...open, opensAt: '2026-11-10T08:00:00Z' },
      due,
      '2026-11-09T08:00:00Z',
      'The assignment opens Tue 10 Nov, 09:00. Come back then.',
    ],
    [
      'it opens at that moment',
      { ...open, opensAt: '2026-11-10T08:00:00Z' },
      due,
      '2026-11-10T08:00:00Z',
      null,
    ],
  ])('%s', (_title, assignment, dueAt, now, words) => {
    expect(closedBecause(assignment, dueAt, now)).toBe(words);
  });
});
