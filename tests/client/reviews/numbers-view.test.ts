import { describe, expect, it } from 'vitest';
import { cellName, scoreTyped } from '#client/reviews/numbers/numbers-view.ts';
import type { ScoreCell } from '#shared/reviews/scores.ts';

const cell: ScoreCell = {
  ...{ n: 2, mean: 2.5, spread: 0.5, median: 2.5, trimmed: 2.5, given: [2, 3], apart: null },
  ...{ recommended: { score: 2.4, low: 1.6, high: 3.2 }, override: null },
};

describe('a cell of the numbers, as it is spoken', () => {
  it('says the score with its interval, what lies around it, and that reviewers disagree', () => {
    expect(cellName(cell, 'recommended', 4)).toBe(
      '2.4, between 1.6 and 3.2; mean 2.5, spread 0.5, 2 reviews',
    );
    expect(cellName({ ...cell, apart: 'levels 1 to 3 of 4' }, 'median', 4)).toBe(
      '2.5; mean 2.5, spread 0.5, 2 reviews; reviewers disagree: levels 1 to 3 of 4',
    );
    const set = { score: 3, reason: 'x', at: '', by: null };
    expect(cellName({ ...cell, override: set }, 'recommended', 4)).toMatch(/^set to 3; /);
    expect(cellName({ ...cell, n: 0, mean: null }, 'mean', 4)).toBe('no review');
  });
});

describe('a score that is typed', () => {
  it.each<[string, number | null, number | null]>([
    ['72', null, 0.72],
    ['72,5 %', null, 0.725],
    ['101', null, null],
    ['2.5', 4, 2.5],
    ['5', 4, null],
    ['two', 4, null],
    ['', 4, null],
    ['-1', 4, null],
  ])('“%s” of %s is %s', (typed, most, score) => {
    expect(scoreTyped(typed, most)).toBe(score);
  });
});
