import { describe, expect, it } from 'vitest';
import type { Mark } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { declineWords } from '#shared/reviews/health-words.ts';
import { straightLining, thinReasons, type WrittenReview } from '#shared/reviews/review-signs.ts';
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
    ['no words', {}, ['no words', 'no comment on a place']],
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

describe('the same level throughout', () => {
  const of = (...all: (readonly Mark[])[]) => all.map((marks) => ({ rubric, marks }));
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
  ])('%s', (_, reviews, owed, words) => {
    expect(straightLining(reviews, owed)).toBe(words);
  });
});

describe('a grade of graded peer review', () => {
  const weights = { map: 50, reviews: 30, task: 20 };
  const cell: ScoreCell = {
    ...{ n: 2, mean: 0.6, spread: 0.1, median: 0.6, trimmed: 0.6, given: [0.5, 0.7], apart: null },
    ...{ recommended: { score: 0.6, low: 0.5, high: 0.7 }, override: null },
  };
  const own = { state: 'sent', isExtra: false, usefulness: null, isEndorsed: false } as const;

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
