import { describe, expect, it } from 'vitest';
import { partsOf, splitAtCursor, splitPoints } from '#client/forms/split-points.ts';

describe('splitPoints', () => {
  it.each<[string, string, readonly [at: string, relation: string, before: string, after: string][]]>([
    [
      'cuts at because',
      'Buses should be free, because fares keep people out.',
      [['because', 'support', 'Buses should be free', 'fares keep people out.']],
    ],
    [
      'cuts at since, and at but as speaking against',
      'Trams are slow since they stop often, but they are cheap',
      [
        ['since', 'support', 'Trams are slow', 'they stop often, but they are cheap'],
        ['but', 'oppose', 'Trams are slow since they stop often', 'they are cheap'],
      ],
    ],
    [
      'cuts between sentences and keeps the full stop',
      'Fares keep people out. A study shows it.',
      [['', 'support', 'Fares keep people out.', 'A study shows it.']],
    ],
    ['cuts at “; and”', 'It is cheap; and it is quiet', [['; and', 'support', 'It is cheap', 'it is quiet']]],
    [
      'cuts at a dash',
      'It is cheap – a ticket costs little',
      [['–', 'support', 'It is cheap', 'a ticket costs little']],
    ],
    ['does not cut inside words or numbers', 'The becausement of 3.5 grams', []],
    ['needs words on both sides', 'because it is cheap', []],
    ['needs words on both sides of a full stop', 'It is cheap. ', []],
    ['has nothing to cut in nothing', '', []],
  ])('%s', (_name, text, expected) => {
    const found = splitPoints(text).map((point) => {
      const { before, after } = partsOf(text, point);
      return [point.at, point.relation, before, after];
    });
    expect(found).toEqual(expected);
  });
});

describe('splitAtCursor', () => {
  it.each([
    ['between two words', 'one two', 4, { start: 4, end: 4, at: '', relation: 'support' }],
    ['not at the start', 'one two', 0, null],
    ['not at the end', 'one two', 7, null],
    ['not with only blanks on a side', '  one', 2, null],
    ['not inside a character of two code units', 'a 😀 b', 3, null],
  ])('%s', (_name, text, cursor, expected) => {
    expect(splitAtCursor(text, cursor)).toEqual(expected);
  });
});
