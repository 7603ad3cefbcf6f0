import { describe, expect, test } from 'vitest';
import { levelHolding, pointsText, rangeOf, readPoints } from '#client/assessment/marks.ts';

const criterion = {
  levels: [
    { id: 'full', title: 'Full', points: 20, description: '', feedback: '' },
    { id: 'part', title: 'Part', points: 15, description: '', feedback: '' },
    { id: 'none', title: 'None', points: 5, description: '', feedback: '' },
  ],
};
const [full, part, none] = criterion.levels;

describe('points between two levels', () => {
  test('a range goes from its level down to the next, the last one to 0', () => {
    expect([full, part, none].map((level) => level && rangeOf(criterion, level))).toEqual([
      { min: 15, max: 20 },
      { min: 5, max: 15 },
      { min: 0, max: 5 },
    ]);
  });

  test.each([
    [20, 'full'],
    [15.5, 'full'],
    [15, 'part'],
    [0, 'none'],
    [21, undefined],
  ])('%d points are held by %s', (points, id) => {
    expect(levelHolding(criterion, points)?.id).toBe(id);
  });

  test.each([
    ['17,5', { levelId: 'full', points: 17.5 }],
    [' 15 ', { levelId: 'part', points: null }],
    ['', { points: null }],
    ['21', null],
    ['-1', null],
    ['many', null],
  ])('“%s” is read', (typed, edit) => {
    expect(readPoints(criterion, typed)).toEqual(edit);
  });

  test('are written without noughts that say nothing', () => {
    expect([3, 2.5, 0.1 + 0.2].map(pointsText)).toEqual(['3', '2.5', '0.3']);
  });
});
