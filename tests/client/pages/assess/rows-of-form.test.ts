import { describe, expect, test } from 'vitest';
import { firstOpen, stepFrom } from '#client/pages/assess/rows-of-form.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

const row = (id: string, levels = 1): Criterion => ({
  id,
  title: id,
  description: '',
  nodeKinds: [],
  rules: [],
  levels: Array.from({ length: levels }, () => ({
    id: `${id}-1`,
    title: '',
    points: 1,
    description: '',
    feedback: '',
  })),
  weight: null,
  usesRange: false,
});
const rubric = { criteria: [row('words', 0), row('a'), row('b')] };
const mark = (criterionId: string) => ({
  criterionId,
  levelId: `${criterionId}-1`,
  points: null,
  comment: null,
});

describe('the rows of the form', () => {
  test.each([
    ['the first with levels that has none chosen', [], 'a'],
    ['the next one', [mark('a')], 'b'],
    ['the first of all when every level is chosen', [mark('a'), mark('b')], 'words'],
  ])('one goes on with %s', (_, marks, id) => {
    expect(firstOpen(rubric, { marks })).toBe(id);
  });

  test('a rubric without rows has none to go on with', () => {
    expect(firstOpen({ criteria: [] }, { marks: [] })).toBeNull();
    expect(stepFrom({ criteria: [] }, null, 1)).toBeNull();
  });

  test.each([
    ['a', 1, 'b'],
    ['b', 1, 'b'],
    ['words', -1, 'words'],
    [null, 1, 'words'],
    [null, -1, 'b'],
  ] as const)('from %s by %d', (open, step, id) => {
    expect(stepFrom(rubric, open, step)).toBe(id);
  });
});
