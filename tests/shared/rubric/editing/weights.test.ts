import { describe, expect, it } from 'vitest';
import { unweigh, weigh, weighingOf } from '#shared/rubric/editing/weights.ts';
import { bodyOf, wordsOf } from './body.ts';

describe('what a total is made of', () => {
  it.each([
    ['points are added', bodyOf('a:4,2', 'b:6,1', 'c'), { type: 'points', total: 10 }],
    ['tenths add up', bodyOf('a:0.1', 'b:0.2'), { type: 'points', total: 0.3 }],
    ['nothing yet', bodyOf(), { type: 'points', total: 0 }],
    ['weights that fit', bodyOf('a:4@33.3', 'b:4@66.7', 'c'), { type: 'weights', total: 100, missing: 0 }],
    ['weights that lack', bodyOf('a:4@50', 'b:4@40'), { type: 'weights', total: 90, missing: 10 }],
    ['weights that are too many', bodyOf('a:4@50', 'b:4@60'), { type: 'weights', total: 110, missing: -10 }],
    [
      'one weight makes all of them count',
      bodyOf('a:4@50', 'b:4'),
      { type: 'weights', total: 50, missing: 50 },
    ],
  ])('%s', (_name, body, expected) => {
    expect(weighingOf(body)).toEqual(expected);
  });

  it.each([
    ['in proportion to the best points', bodyOf('a:6,1', 'b:4,2', 'c'), ['a:6,1@60', 'b:4,2@40', 'c']],
    ['thirds total 100', bodyOf('a:4', 'b:4', 'c:4'), ['a:4@34', 'b:4@33', 'c:4@33']],
    ['the largest rest is rounded up', bodyOf('a:1', 'b:2', 'c:4'), ['a:1@14', 'b:2@29', 'c:4@57']],
    ['equal where no points are given', bodyOf('a:0', 'b:0'), ['a:0@50', 'b:0@50']],
    ['none for comments', bodyOf('a'), ['a']],
  ])('weighs %s', (_name, body, expected) => {
    expect(wordsOf(weigh(body))).toEqual(expected);
    expect(wordsOf(unweigh(weigh(body)))).toEqual(wordsOf(body));
  });
});
