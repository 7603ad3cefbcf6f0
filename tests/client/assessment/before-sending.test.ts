import { describe, expect, test } from 'vitest';
import { beforeSending, beforeSendingReview } from '#client/assessment/before-sending.ts';
import type { Mark } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

function criterion(id: string, levels: number): Criterion {
  return {
    id,
    title: `Row ${id}`,
    description: '',
    nodeKinds: [],
    rules: [],
    levels: Array.from({ length: levels }, (_, at) => ({
      id: `${id}-${at}`,
      title: `Level ${at}`,
      points: at,
      description: '',
      feedback: '',
    })),
    weight: null,
    usesRange: false,
  };
}

const rubric = { criteria: [criterion('a', 3), criterion('b', 3), criterion('words', 0)] };
const mark = (criterionId: string, levelId: string | null, points: number | null = null): Mark => ({
  criterionId,
  levelId,
  points,
  comment: null,
});
const met = (checks: ReturnType<typeof beforeSending>) =>
  checks.filter(({ isMet }) => isMet).map(({ id }) => id);

describe('before sending', () => {
  test('nothing written: every check is open, and blank rows have their names', () => {
    const checks = beforeSending({ rubric, marks: [], comments: [], overall: null });
    expect(met(checks)).toEqual([]);
    expect(checks.at(-1)?.words).toBe('2 rows have no level yet: Row a, Row b');
  });

  test('rows for comments only are never blank, and points without a level will do', () => {
    const marks = [mark('a', 'a-2'), mark('b', null, 1)];
    expect(met(beforeSending({ rubric, marks, comments: [], overall: null }))).toEqual(['rows']);
  });

  test('one row is named alone', () => {
    const checks = beforeSending({ rubric, marks: [mark('a', 'a-1')], comments: [], overall: null });
    expect(checks.at(-1)?.words).toBe('One row has no level yet: Row b');
  });

  test.each([
    ['a strength', [{ kind: 'strength', nextStep: '' }], ['strength']],
    ['a question', [{ kind: 'question', nextStep: '' }], ['question']],
    ['a suggestion is a next step', [{ kind: 'suggestion', nextStep: '' }], ['next-step']],
    [
      'a question with a next step',
      [{ kind: 'question', nextStep: 'Ask a nurse.' }],
      ['question', 'next-step'],
    ],
    ['blanks are no next step', [{ kind: 'strength', nextStep: '  ' }], ['strength']],
  ] as const)('%s', (_, comments, ids) => {
    const filed = comments.map((comment) => ({ ...comment, criterionId: null }));
    expect(met(beforeSending({ rubric, marks: [], comments: filed, overall: null }))).toEqual(ids);
  });

  test('an overall comment needs words', () => {
    const overall = (words: string) =>
      beforeSending({ rubric, marks: [], comments: [], overall: richTextOf(words) });
    expect(met(overall('Well argued.'))).toEqual(['overall']);
    expect(met(overall(' '))).toEqual([]);
  });

  test.each([
    ['the top level needs none', [mark('a', 'a-2')], [], null],
    ['a level below it does', [mark('a', 'a-1')], [], 'Say why it is not the top level: Row a'],
    [
      'words on the row are one',
      [{ ...mark('a', 'a-1'), comment: richTextOf('Two sides, one source.') }],
      [],
      null,
    ],
    ['so is a comment that is filed there', [mark('a', 'a-1')], ['a'], null],
    [
      'one that is filed elsewhere is not',
      [mark('a', null, 1)],
      ['b'],
      'Say why it is not the top level: Row a',
    ],
  ] as const)('reasons for levels: %s', (_, marks, filed, words) => {
    const comments = filed.map((criterionId) => ({ kind: 'strength', nextStep: '', criterionId }) as const);
    const checks = beforeSending({ rubric, marks, comments, overall: null });
    expect(checks.find(({ id }) => id === 'reasons')?.words ?? null).toBe(words);
  });

  test('the same level for everybody is asked about from the third essay on', () => {
    const marks = [mark('a', 'a-1'), mark('b', 'b-1')];
    const asked = (elsewhere: readonly (readonly string[])[]) =>
      beforeSending({ rubric, marks, comments: [], overall: null, elsewhere }).some(
        ({ id }) => id === 'spread',
      );
    expect(asked([['Level 1']])).toBe(false);
    expect(asked([['Level 1'], ['Level 1', 'Level 1']])).toBe(true);
    expect(asked([['Level 1'], ['Level 2', 'Level 1']])).toBe(false);
  });
});

describe('before a review is sent', () => {
  const node = { type: 'node', id: 'n1' } as const;
  const essay = { type: 'essay' } as const;

  test('nothing written: four things to do, and none of them an overall comment', () => {
    const checks = beforeSendingReview({ rubric, marks: [], comments: [], overall: null });
    expect(checks.map(({ id, isMet }) => [id, isMet])).toEqual([
      ['strength', false],
      ['leads-on', false],
      ['pinned', false],
      ['rows', false],
    ]);
  });

  test.each([
    ['a strength about the whole', { kind: 'strength', nextStep: '', place: essay }, ['strength']],
    ['a pinned strength', { kind: 'strength', nextStep: '', place: node }, ['strength', 'pinned']],
    ['a question', { kind: 'question', nextStep: '', place: essay }, ['leads-on']],
    ['a suggestion without a next step', { kind: 'suggestion', nextStep: ' ', place: essay }, []],
    [
      'a suggestion with one',
      { kind: 'suggestion', nextStep: 'Ask a nurse.', place: node },
      ['leads-on', 'pinned'],
    ],
    [
      'on a row is not pinned',
      { kind: 'strength', nextStep: '', place: { type: 'criterion', id: 'a' } },
      ['strength'],
    ],
  ] as const)('%s', (_, comment, ids) => {
    const comments = [{ ...comment, criterionId: null }];
    expect(met(beforeSendingReview({ rubric, marks: [], comments, overall: null }))).toEqual(ids);
  });

  test('pinned comments are counted, and a level without a reason is named', () => {
    const pinned = { kind: 'question', nextStep: '', place: node, criterionId: null } as const;
    const checks = beforeSendingReview({
      ...{ rubric, marks: [mark('a', 'a-1'), mark('b', 'b-2')], overall: null },
      comments: [pinned, pinned],
    });
    expect(checks.slice(2).map(({ id, words }) => [id, words])).toEqual([
      ['pinned', '2 comments pinned to a place'],
      ['reasons', 'Say why it is not the top level: Row a'],
      ['rows', 'Every row has its level'],
    ]);
  });
});
