import { describe, expect, it } from 'vitest';
import type { Mark } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { declineWords, ratingWords } from '#shared/reviews/health-words.ts';
import {
  saysHardlyAnything,
  straightLining,
  thinReasons,
  type WrittenReview,
} from '#shared/reviews/review-signs.ts';
import type { ScoreCell } from '#shared/reviews/scores.ts';
import { studentGrade } from '#shared/reviews/student-grades.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import { longWords, marksOfRanks } from '#tests/support/stocked-reviews.ts';

const rubric = rubricOf(defaultRubric);
const comment = (words: string, nextStep = '') => ({
  ...{ kind: 'question' as const, body: richTextOf(words), nextStep },
});
const written = (given: Partial<WrittenReview>): WrittenReview => ({
  ...{ rubric, marks: marksOfRanks(3), overall: null, comments: [] },
  ...given,
});

describe('thin reviews', () => {
  it.each<[string, Partial<WrittenReview>, string[]]>([
    ['whole', { comments: [comment(longWords, 'Say how many towns.')] }, []],
    ['empty', { marks: [] }, ['no level', 'no comment', 'no words']],
    ['of a rubric without levels', { rubric: { criteria: [] }, marks: [] }, ['no comment', 'no words']],
    ['levels alone', {}, ['no words', 'no comment on a place']],
    ['words alone', { marks: [], overall: richTextOf(longWords) }, ['no comment on a place', 'no level']],
    ['blanks for words', { overall: richTextOf('   ') }, ['no words', 'no comment on a place']],
    ['signs for words', { overall: richTextOf('. '.repeat(30)) }, ['no words', 'no comment on a place']],
    [
      'whole, in Chinese',
      {
        comments: [
          comment(
            '主张很清楚，可是证据只有一个城市的例子，读者不知道别的城市是不是这样。反对意见说桥更快，你还没有回答它，这是最要紧的。',
            '请补上。',
          ),
        ],
      },
      [],
    ],
    [
      'whole, in Thai',
      {
        comments: [
          comment(
            'ข้ออ้างชัดเจนดีแต่หลักฐานมีเพียงเมืองเดียวผู้อ่านจึงไม่รู้ว่าเมืองอื่นเป็นเช่นนั้นหรือไม่และข้อโต้แย้งเรื่องสะพานเร็วกว่ายังไม่มีคำตอบซึ่งสำคัญที่สุด',
            'เพิ่ม',
          ),
        ],
      },
      [],
    ],
    ['one word in Chinese', { overall: richTextOf('很好。') }, ['1 word in all', 'no comment on a place']],
    ['one word', { overall: richTextOf('Good.') }, ['1 word in all', 'no comment on a place']],
    ['no step', { comments: [comment(longWords)] }, ['no next step']],
    ['a suggestion is a step', { comments: [{ ...comment(longWords), kind: 'suggestion' }] }, []],
    [
      'blank rows',
      { marks: marksOfRanks(3, null), comments: [comment(longWords, 'x')] },
      [`${rubric.criteria.filter(({ levels }) => levels.length > 0).length - 1} of 5 rows blank`],
    ],
  ])('%s', (_, given, reasons) => {
    expect(thinReasons(written(given))).toEqual(reasons);
  });
});

it.each<[string, Partial<WrittenReview>, boolean]>([
  ['nothing', { marks: [] }, true],
  ['levels alone', {}, true],
  ['a few words', { overall: richTextOf('Good work, I liked it.') }, true],
  [
    'nine words and a step',
    { comments: [comment('One two three four five six seven.', 'eight nine')] },
    true,
  ],
  ['ten words', { overall: richTextOf('One two three four five six seven eight nine ten.') }, false],
  ['comments without a level', { marks: [], comments: [comment(longWords)] }, false],
])('says hardly anything: %s', (_, given, isBare) => {
  expect(saysHardlyAnything(written(given))).toBe(isBare);
});

describe('the same level throughout', () => {
  const of = (...all: (readonly Mark[])[]) => all.map((marks) => ({ rubric, marks }));
  const middle = rubric.criteria[0]?.levels.toSorted((a, b) => a.points - b.points)[2]?.title;

  it('is nothing where a rubric has one row, or rows with a single level', () => {
    const [row] = rubric.criteria;
    if (!row) throw new Error('The rubric has rows');
    const [level] = row.levels;
    const marks = [{ criterionId: row.id, levelId: level?.id ?? null, points: null, comment: null }];
    const one = { rubric: { criteria: [row] }, marks };
    expect(straightLining([one, one, one], 3)).toBeNull();
    const lonely = { ...row, levels: row.levels.slice(0, 1) };
    const rows = ['a', 'b', 'c'].map((id) => ({ ...lonely, id }));
    const levelId = level?.id ?? null;
    const given = rows.map(({ id }) => ({ criterionId: id, levelId, points: null, comment: null }));
    const all = { rubric: { criteria: rows }, marks: given };
    expect(straightLining([all, all], 2)).toBeNull();
  });

  it.each<[string, ReturnType<typeof of>, number, string | null]>([
    [
      'in two reviews',
      of(marksOfRanks(5), marksOfRanks(5)),
      2,
      'the highest level in all 10 rows of 2 reviews',
    ],
    ['in the only one owed', of(marksOfRanks(1)), 1, 'the lowest level in all 5 rows of one review'],
    ['in one of two', of(marksOfRanks(5)), 2, null],
    ['one row differs', of(marksOfRanks(5), marksOfRanks(5, 4, 5)), 2, null],
    ['too few rows', of(marksOfRanks(5, null), marksOfRanks(5, null)), 2, null],
    ['nothing', [], 2, null],
    ['nothing, of somebody who owes none', [], 0, null],
    ['reviews without a level', of([], []), 2, null],
    ['one level in one review', of(marksOfRanks(5, null)), 1, null],
    ['a row in each of three reviews', of(...[1, 2, 3].map(() => marksOfRanks(5, null))), 3, null],
    ['a level between', of(marksOfRanks(3), marksOfRanks(3)), 2, `“${middle}” in all 10 rows of 2 reviews`],
  ])('%s', (_, reviews, owed, words) => {
    expect(straightLining(reviews, owed)).toBe(words);
  });
});

describe('a grade of graded peer review', () => {
  const weights = { map: 50, reviews: 30, task: 20 };
  const cell: ScoreCell = {
    ...{ n: 2, mean: 0.6, spread: 0.1, median: 0.6, trimmed: 0.6, given: [0.5, 0.7], apart: null },
    ...{ recommended: { score: 0.6, low: 0.5, high: 0.7 }, override: null, overrideEdition: 0 },
  };
  const own = {
    state: 'sent',
    isExtra: false,
    usefulness: null,
    isEndorsed: false,
    isDoubtful: false,
  } as const;

  it('takes an override, an endorsement as five stars, and an extra review in place of a missing one', () => {
    const grade = studentGrade({
      weights,
      whole: { ...cell, override: { score: 0.9, reason: 'x', at: '', by: null } },
      reviews: [
        { ...own, usefulness: 1, isEndorsed: true },
        { ...own, isExtra: true },
        { ...own, state: 'begun' },
      ],
    });
    expect(grade).toEqual({
      ...{ map: 90, reviews: 100, task: 100, whole: 95 },
      words: [
        'Map: 90 %, set by the instructor; counts 50 of 100.',
        'Own reviews: 100 %, by how useful 1 of 2 were found; counts 30 of 100.',
        'Task: 100 %, 2 of 2 reviews sent; counts 20 of 100.',
      ],
    });
  });

  it.each<[string, { usefulness: number; isEndorsed?: boolean; isDoubtful: boolean }[], string]>([
    [
      'one of two',
      [
        { usefulness: 1, isDoubtful: true },
        { usefulness: 5, isDoubtful: false },
      ],
      'Own reviews: 100 %, by how useful 1 of 2 were found; one rating is left out until an instructor has looked at it; counts 30 of 100.',
    ],
    [
      'all',
      [
        { usefulness: 1, isDoubtful: true },
        { usefulness: 2, isDoubtful: true },
      ],
      'Own reviews: no rating counts yet; 2 ratings are left out until an instructor has looked at them; the other parts count in its place.',
    ],
    [
      'none that is endorsed',
      [{ usefulness: 1, isEndorsed: true, isDoubtful: true }],
      'Own reviews: 100 %, by how useful 1 of 1 were found; counts 30 of 100.',
    ],
  ])('leaves ratings out that may answer the levels: %s', (_, given, words) => {
    const reviews = given.map((one) => ({ ...own, ...one }));
    expect(studentGrade({ weights, whole: cell, reviews }).words[1]).toBe(words);
  });

  it('asks nobody for reviews that they gave back with a reason, and is none of nothing', () => {
    const grade = studentGrade({ weights, whole: null, reviews: [{ ...own, state: 'declined' }] });
    expect([grade.map, grade.reviews, grade.task, grade.whole]).toEqual([null, null, null, null]);
  });
});

it('reasons for declining are said in words, with the note', () => {
  expect(declineWords('no-time')).toBe('has no time for it');
  expect(declineWords('other: Ill.')).toBe('another reason: Ill.');
  expect(declineWords('as it was')).toBe('as it was');
});

it.each<[number | null, number | null, string | null]>([
  [null, null, null],
  [4, 4, '4'],
  [2, 5, '5 before the levels were seen, 2 after'],
])('a rating of %s that was %s is said as %s', (usefulness, firstUsefulness, words) => {
  expect(ratingWords({ usefulness, firstUsefulness })).toBe(words);
});
