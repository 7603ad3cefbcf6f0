import { describe, expect, it } from 'vitest';
import { pointsFrom, pointsWords } from '#client/rubric/points-words.ts';

describe('points as people type them', () => {
  it.each([
    ['4', 4],
    ['2.5', 2.5],
    ['2,25', 2.25],
    [' 0 ', 0],
    ['.5', 0.5],
    ['3.', 3],
    ['1000', 1000],
    ['', null],
    ['four', null],
    ['-1', null],
    ['1e3', null],
    ['2.125', null],
    ['1001', null],
  ])('“%s”', (words, expected) => {
    expect(pointsFrom(words)).toBe(expected);
  });

  it('says one point and several', () => {
    expect([pointsWords(1), pointsWords(0), pointsWords(2.5)]).toEqual(['1 point', '0 points', '2.5 points']);
  });
});
