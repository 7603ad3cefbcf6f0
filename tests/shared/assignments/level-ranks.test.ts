import { describe, expect, it } from 'vitest';
import { medianOf, rankOfLevel, shareOfRank, spreadOf, stepOf } from '#shared/assignments/level-ranks.ts';

const level = (id: string, points: number) => ({ id, title: id, points, description: '', feedback: '' });
const levels = [level('best', 4), level('good', 2.5), level('first', 1)];

describe('the place of a level', () => {
  it.each([
    ['first', 1],
    ['good', 2],
    ['best', 3],
    ['gone', null],
    [null, null],
  ])('%s is %s, whatever their order in the rubric', (id, rank) => {
    expect(rankOfLevel({ levels }, id)).toBe(rank);
  });

  it.each([
    [1, 4, 0],
    [2, 3, 0.5],
    [4, 4, 1],
    [1, 1, 1],
  ])('level %i of %i is %d of the way', (rank, of, share) => {
    expect(shareOfRank(rank, of)).toBe(share);
  });
});

describe('the circle of a share', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [0.01, 1],
    [0.37, 1],
    [0.375, 2],
    [0.62, 2],
    [0.625, 3],
    [0.99, 3],
    [1, 4],
  ])('%d is filled by %i quarters: only nothing is empty, only all is full', (share, step) => {
    expect(stepOf(share)).toBe(step);
  });
});

describe('median and spread', () => {
  it.each([
    [[], null, null],
    [[3], 3, null],
    [[4, 1], 2.5, 3],
    [[10, 2, 9], 9, 8],
    [[1, 1, 2, 2], 1.5, 1],
  ])('of %j are %s and %s', (values, median, spread) => {
    expect([medianOf(values), spreadOf(values)]).toEqual([median, spread]);
  });
});
