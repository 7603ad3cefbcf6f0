import { describe, expect, it } from 'vitest';
import { scoreTyped } from '#client/reviews/numbers/score-typed.ts';

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
