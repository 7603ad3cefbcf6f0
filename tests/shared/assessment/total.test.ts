import { describe, expect, test } from 'vitest';
import type { Mark } from '#shared/assessment/assessment.ts';
import { totalOf } from '#shared/assessment/total.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

function criterion(id: string, points: readonly number[], weight: number | null = null): Criterion {
  const levels = points.map((of) => ({
    id: `${id}-${of}`,
    title: `${of}`,
    points: of,
    description: '',
    feedback: '',
  }));
  return { id, title: id, description: '', nodeKinds: [], rules: [], levels, weight, usesRange: false };
}

const mark = (criterionId: string, levelId: string | null, points: number | null = null): Mark => ({
  ...{ criterionId, levelId, points, comment: null },
});

const thesis = criterion('thesis', [4, 2.5, 1]);
const evidence = criterion('evidence', [0.2, 0.1]);
const words = criterion('words', []);

describe('what marks add up to', () => {
  test.each([
    ['nothing marked', [thesis, evidence], [], { points: 0, of: 4.2, marked: 0, criteria: 2 }],
    [
      'points of levels, to hundredths',
      [evidence, criterion('b', [0.1])],
      [mark('evidence', 'evidence-0.2'), mark('b', 'b-0.1')],
      { points: 0.3, of: 0.3, marked: 2, criteria: 2 },
    ],
    [
      'points of its own before those of the level',
      [thesis],
      [mark('thesis', 'thesis-4', 3.25)],
      { points: 3.25, of: 4, marked: 1, criteria: 1 },
    ],
    [
      'criteria for comments only count nowhere',
      [thesis, words],
      [mark('thesis', 'thesis-1'), mark('words', null)],
      { points: 1, of: 4, marked: 1, criteria: 1 },
    ],
    [
      'weights: per cent of the best',
      [criterion('a', [4, 2], 75), criterion('b', [10, 5], 25)],
      [mark('a', 'a-2'), mark('b', 'b-10')],
      { points: 62.5, of: 100, marked: 2, criteria: 2 },
    ],
    [
      'no points to be had',
      [criterion('a', [0], 100)],
      [mark('a', 'a-0')],
      { points: 0, of: 100, marked: 1, criteria: 1 },
    ],
    ['no criteria', [], [mark('a', 'a-0')], { points: 0, of: 0, marked: 0, criteria: 0 }],
    [
      'a level that is not there',
      [thesis],
      [mark('thesis', 'gone')],
      { points: 0, of: 4, marked: 0, criteria: 1 },
    ],
  ] as const)('%s', (_, criteria, marks, total) => {
    expect(totalOf({ criteria: [...criteria] }, marks)).toEqual(total);
  });
});
