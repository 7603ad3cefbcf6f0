import { describe, expect, test } from 'vitest';
import { levelForKey, levelKeys } from '#client/assessment/level-keys.ts';

const levels = (...points: number[]) => ({
  levels: points.map((value, at) => ({
    id: `l${at}`,
    title: `Level ${at}`,
    points: value,
    description: '',
    feedback: '',
  })),
});

describe('the number key of a level', () => {
  test.each([
    ['is its points where they are distinct whole numbers below ten', [4, 3, 2, 1], ['4', '3', '2', '1']],
    ['may be 0', [3, 1, 0], ['3', '1', '0']],
    ['is its place from the lowest where points are larger', [20, 15, 10], ['3', '2', '1']],
    ['is its place where points are broken', [2, 1.5, 1], ['3', '2', '1']],
    ['is its place where points are the same, the last shown being the lowest', [1, 1, 1], ['3', '2', '1']],
    ['is its place where the lowest is shown first', [10, 20, 30], ['1', '2', '3']],
    [
      'is there for nine levels at most',
      [100, 90, 80, 70, 60, 50, 40, 30, 20, 10],
      [undefined, '9', '8', '7', '6', '5', '4', '3', '2', '1'],
    ],
    ['is missing where there are no levels', [], []],
  ] as const)('%s', (_, points, keys) => {
    const criterion = levels(...points);
    const found = levelKeys(criterion);
    expect(criterion.levels.map(({ id }) => found.get(id))).toEqual(keys);
  });

  test('finds its level, and nothing for another number', () => {
    expect(levelForKey(levels(20, 15, 10), '3')?.points).toBe(20);
    expect(levelForKey(levels(20, 15, 10), '4')).toBeUndefined();
    expect(levelForKey(levels(4, 2, 0), '0')?.points).toBe(0);
  });
});
