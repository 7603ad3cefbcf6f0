import { describe, expect, it } from 'vitest';
import type { Cell, HeatView } from '#shared/assignments/dashboard.ts';
import { type Heat, heatOf, heatWords, medianRow } from '#shared/assignments/heat.ts';
import { cellWith } from '#tests/support/class-summary.ts';

const criterion = { levels: ['Beginning', 'Good', 'Strong'], hasRules: true };

const cases: [string, Partial<Cell>, HeatView, Heat | null, string][] = [
  [
    'findings and the share of places without one',
    { applicable: 5, open: 2, findings: 3 },
    'findings',
    { value: 3, step: 2 },
    '3 open findings, 3 of 5 places without one',
  ],
  [
    'one finding on the only place',
    { applicable: 1, open: 1, findings: 1 },
    'findings',
    { value: 1, step: 0 },
    '1 open finding, 0 of 1 places without one',
  ],
  [
    'nothing open',
    { applicable: 4, open: 0, findings: 0 },
    'findings',
    { value: 0, step: 4 },
    '0 open findings, 4 of 4 places without one',
  ],
  [
    'nothing that a rule applies to',
    { applicable: 0, open: 0, findings: 0 },
    'findings',
    null,
    'nothing to check yet',
  ],
  ['no map', {}, 'findings', null, 'nothing to check yet'],
  ['my level', { mine: 3, assessors: [3, 1] }, 'mine', { value: 3, step: 4 }, 'level 3 of 3, Strong'],
  ['their own level', { self: 1 }, 'self', { value: 1, step: 0 }, 'level 1 of 3, Beginning'],
  ['no level', { assessors: [2] }, 'mine', null, 'no level yet'],
  ['the one assessor', { assessors: [2] }, 'assessors', { value: 2, step: 2 }, 'level 2 of 3, Good'],
  [
    'a median between two levels, which has no name',
    { assessors: [1, 2] },
    'assessors',
    { value: 1.5, step: 1 },
    'level 1.5 of 3, median of 2',
  ],
];

describe('a cell of the heat map', () => {
  it.each(cases)('%s', (_name, cell, view, heat, words) => {
    expect(heatOf(cellWith(cell), criterion, view)).toEqual(heat);
    expect(heatWords(cellWith(cell), criterion, view)).toBe(words);
  });
});

describe('the middle of the class', () => {
  const student = (cell: Partial<Cell>) => ({ cells: [cellWith(cell), cellWith()] });
  const students = [
    student({ applicable: 4, open: 4, findings: 6, mine: 1 }),
    student({ applicable: 4, open: 2, findings: 2, mine: 3 }),
    student({ applicable: 4, open: 0, findings: 0 }),
    student({}),
  ];

  it.each<[HeatView, (Heat | null)[]]>([
    ['findings', [{ value: 2, step: 2 }, null]],
    ['mine', [{ value: 2, step: 2 }, null]],
    ['self', [null, null]],
  ])('leaves out of %s whoever has none', (view, medians) => {
    expect(medianRow({ students, criteria: [criterion, criterion] }, view)).toEqual(medians);
  });
});
