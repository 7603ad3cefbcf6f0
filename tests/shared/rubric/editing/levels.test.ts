import { describe, expect, it } from 'vitest';
import {
  addColumn,
  addLevel,
  changeLevel,
  columnsOf,
  moveColumn,
  moveLevel,
  removeColumn,
  removeLevel,
  renameColumn,
  scoreColumn,
  withLevels,
  withoutLevels,
} from '#shared/rubric/editing/levels.ts';
import { mostLevels, type RubricBody } from '#shared/rubric/rubric.ts';
import { bodyOf, counted, wordsOf } from './body.ts';

describe('editing levels', () => {
  const cases: readonly (readonly [string, RubricBody, (body: RubricBody) => RubricBody, string[]])[] = [
    [
      'a column at the end goes one step on, where there are levels',
      bodyOf('a:6,4', 'b', 'c:3,2,1'),
      (body) => addColumn(body, 2, counted()),
      ['a:6,4,2', 'b', 'c:3,2,1.5,1'],
    ],
    [
      'a column at the beginning goes one step up',
      bodyOf('a:6,4'),
      (body) => addColumn(body, 0, counted()),
      ['a:8,6,4'],
    ],
    [
      'a criterion that ends before the column keeps its levels',
      bodyOf('a:4,3,2', 'b:1'),
      (body) => addColumn(body, 3, counted()),
      ['a:4,3,2,1', 'b:1'],
    ],
    ['points do not fall below 0', bodyOf('a:0.5'), (body) => addLevel(body, 'a', 1, counted()), ['a:0.5,0']],
    [
      'points do not rise above the most',
      bodyOf('a:1000,1'),
      (body) => addLevel(body, 'a', 0, counted()),
      ['a:1000,1000,1'],
    ],
    [
      'a level in between has the points in between, to hundredths',
      bodyOf('a:1,0.25'),
      (body) => addLevel(body, 'a', 1, counted()),
      ['a:1,0.63,0.25'],
    ],
    ['a column goes', bodyOf('a:3,2,1', 'b:9,8'), (body) => removeColumn(body, 0), ['a:2,1', 'b:8']],
    ['the only level stays', bodyOf('a:3'), (body) => removeColumn(body, 0), ['a:3']],
    ['the only level of a criterion stays', bodyOf('a:3'), (body) => removeLevel(body, 'a', 'a-0'), ['a:3']],
    ['a level goes', bodyOf('a:3,2', 'b:3,2'), (body) => removeLevel(body, 'a', 'a-0'), ['a:2', 'b:3,2']],
    [
      'a column moves to the right, where both places are',
      bodyOf('a:3,2,1', 'b:9'),
      (body) => moveColumn(body, 0, 1),
      ['a:2,3,1', 'b:9'],
    ],
    ['the first column stays first', bodyOf('a:3,2'), (body) => moveColumn(body, 0, -1), ['a:3,2']],
    [
      'a level moves',
      bodyOf('a:3,2', 'b:3,2'),
      (body) => moveLevel(body, 'a', 'a-1', -1),
      ['a:2,3', 'b:3,2'],
    ],
    [
      'a column has one number of points',
      bodyOf('a:3,2', 'b', 'c:5'),
      (body) => scoreColumn(body, 0, 10),
      ['a:10,2', 'b', 'c:10'],
    ],
    ['for comments: no levels, no weight', bodyOf('a:3@100'), (body) => withoutLevels(body, 'a'), ['a']],
    [
      'levels again, as the others have them',
      bodyOf('a', 'b:5,3@100'),
      (body) => withLevels(body, 'a', counted()),
      ['a:5,3@0', 'b:5,3@100'],
    ],
    [
      'levels again, where no other shows how',
      bodyOf('a'),
      (body) => withLevels(body, 'a', counted()),
      ['a:4,3,2,1'],
    ],
    ['levels stay where there are some', bodyOf('a:7'), (body) => withLevels(body, 'a', counted()), ['a:7']],
  ];
  it.each(cases)('%s', (_name, body, edit, expected) => {
    expect(wordsOf(edit(body))).toEqual(expected);
  });

  it('adds none beyond the limit', () => {
    const full = bodyOf(`a:${Array.from({ length: mostLevels }, () => 1).join()}`);
    expect(addLevel(full, 'a', 0, counted()).criteria[0]?.levels).toHaveLength(mostLevels);
  });

  it('changes the words of one level', () => {
    const changed = changeLevel(bodyOf('a:3,2'), 'a', 'a-1', { description: 'Some reasons.' });
    expect(changed.criteria[0]?.levels.map(({ description }) => description)).toEqual(['', 'Some reasons.']);
  });

  it('heads a column with the title that all of its levels have', () => {
    const body = bodyOf('a:3,2', 'b:9', 'c');
    expect(columnsOf(body)).toEqual([
      { title: 'L0', count: 2 },
      { title: 'L1', count: 1 },
    ]);
    const mixed = changeLevel(body, 'b', 'b-0', { title: 'Full marks' });
    expect(columnsOf(mixed)[0]).toEqual({ title: '', count: 2 });
    expect(columnsOf(renameColumn(mixed, 0, 'Strong'))[0]).toEqual({ title: 'Strong', count: 2 });
    expect(columnsOf(bodyOf('c'))).toEqual([]);
  });
});
