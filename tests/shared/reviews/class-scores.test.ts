import { describe, expect, it } from 'vitest';
import type { Mark } from '#shared/assessment/assessment.ts';
import { agreementOf } from '#shared/reviews/agreement.ts';
import { type SentReview, scoresOf, wholeOfReview } from '#shared/reviews/class-scores.ts';
import { spreadThatStandsOut } from '#shared/reviews/disagreement.ts';
import { cellWords, intervalWords } from '#shared/reviews/score-words.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

/** Four levels from 0 points. */
function row(id: string, most: number, weight: number | null = null): Criterion {
  const levels = [3, 2, 1, 0].map((at) => ({
    ...{
      id: `${id}-${at}`,
      title: `Level ${at + 1}`,
      points: (most * at) / 3,
      description: '',
      feedback: '',
    },
  }));
  const words = { id, title: id, description: '' };
  return { ...words, nodeKinds: [], rules: [], levels, weight, usesRange: false };
}

const rubric = { criteria: [row('thesis', 3), row('evidence', 6), { ...row('notes', 0), levels: [] }] };

const mark = (criterionId: string, at: number | null): Mark => ({
  ...{ criterionId, levelId: at === null ? null : `${criterionId}-${at}`, points: null, comment: null },
});

function review(
  reviewer: string,
  essayId: string,
  thesis: number | null,
  evidence: number | null,
): SentReview {
  return {
    ...{ id: `${reviewer}-${essayId}`, essayId, reviewerId: reviewer, reviewer, rubric },
    marks: [mark('thesis', thesis), mark('evidence', evidence)],
  };
}

const works = [
  { essayId: 'a', author: 'Ana' },
  { essayId: 'b', author: 'Ben' },
];
const come = (reviews: SentReview[]) => scoresOf({ rubric, works, reviews, overrides: [] });

describe('what the reviews of a class come to', () => {
  it('leaves rows without levels out, counts blanks nowhere, and names who said what', () => {
    const found = come([review('zoe', 'a', 3, 1), review('kim', 'a', 1, null)]);
    expect(found.criteria.map(({ id, most }) => [id, most])).toEqual([
      ['thesis', 3],
      ['evidence', 6],
    ]);
    const [ana, ben] = found.works;
    expect(ana?.reviews.map(({ reviewer, best }) => [reviewer, best])).toEqual([
      ['kim', null],
      ['zoe', 100],
    ]);
    expect(ana?.cells[0]).toMatchObject({ n: 2, mean: 2, spread: 1, median: 2, given: [1, 3] });
    expect(ana?.cells[0]?.apart).toBe('levels 2 to 4 of 4');
    expect(ana?.cells[1]).toMatchObject({ n: 1, mean: 2, spread: null, apart: null });
    // Kim’s one row is a third of the whole: too little to speak for it.
    expect(ana?.whole.given).toEqual([null, 5 / 9]);
    expect(ben?.whole).toMatchObject({ n: 0, mean: null, recommended: null, override: null });
  });

  it('reads an earlier version of the rubric as the same share of the best', () => {
    const before = { criteria: [row('thesis', 12)] };
    const old = { ...review('kim', 'a', 2, null), rubric: before };
    expect(come([old]).works[0]?.cells[0]?.mean).toBe(2);
  });

  it('weighs rows by their weights where all have one', () => {
    const weighted = { criteria: [row('thesis', 3, 80), row('evidence', 6, 20)] };
    expect(wholeOfReview(weighted, [mark('thesis', 3), mark('evidence', 0)])).toBe(0.8);
    expect(wholeOfReview(weighted, [mark('evidence', 3)])).toBeNull();
    expect(wholeOfReview({ criteria: [] }, [])).toBeNull();
  });

  it('keeps an override beside what is recommended', () => {
    const override = { score: 0.4, reason: 'Read it.', at: '', by: 'Ida' };
    const overrides = [
      { essayId: 'b', criterionId: null, edition: 3, override },
      { essayId: 'b', criterionId: 'thesis', edition: 2, override: null },
    ];
    const found = scoresOf({ rubric, works, reviews: [], overrides }).works[1];
    expect(found?.whole).toMatchObject({ override, overrideEdition: 3 });
    expect(found?.cells.map((cell) => [cell.override, cell.overrideEdition])).toEqual([
      [null, 2],
      [null, 0],
    ]);
    expect(found && cellWords(found.whole, 'mean', null)).toBe('40 % (set)');
    expect(found && intervalWords(found.whole, null)).toBe('');
  });

  it('leaves intervals out where nobody looks at them, and the scores as they are', () => {
    const many = Array.from({ length: 6 }, (_, at) => ({ essayId: `w${at}`, author: `w${at}` }));
    const reviews = many.flatMap(({ essayId }, at) => [
      review(`r${at}`, essayId, at % 4, 1),
      review(`r${(at + 1) % 6}`, essayId, (at + 1) % 4, 2),
    ]);
    const whole = scoresOf({ rubric, works: many, reviews, overrides: [] });
    const bare = scoresOf({ rubric, works: many, reviews, overrides: [], hasIntervals: false });
    for (const [at, { cells }] of whole.works.entries()) {
      const [cell, without] = [cells[0]?.recommended, bare.works[at]?.cells[0]?.recommended];
      expect(cell?.low).toBeLessThan(cell?.score ?? 0);
      expect(without).toEqual({ score: cell?.score, low: null, high: null });
    }
  });

  it('says which totals stand out in a class of ten or more, and in none that all agree', () => {
    expect(spreadThatStandsOut([1, 2, 3])).toBeNull();
    expect(spreadThatStandsOut(Array.from({ length: 12 }, () => 0))).toBeNull();
    expect(spreadThatStandsOut(Array.from({ length: 11 }, (_, at) => at))).toBe(9);
  });
});

describe('agreement in words', () => {
  const pairs = (off: number) =>
    Array.from({ length: 12 }, (_, at) => [at % 4, ((at % 4) + off * (at % 2)) % 4]);
  it.each<[string, readonly (readonly number[])[], RegExp]>([
    ['too few', [[1], [2, 3]], /^Too few reviews to say/],
    [
      'all the same',
      [
        [2, 2],
        [2, 2],
      ],
      /nothing yet to agree about/,
    ],
    ['full', pairs(0), /^Reviewers agree: it hardly matters .*: enough to go by\.$/],
    [
      'some',
      [
        [1, 2],
        [4, 4],
        [2, 3],
        [1, 1],
        [3, 4],
        [4, 2],
        [2, 2],
        [1, 3],
      ],
      /, \d+ more\.$/,
    ],
    [
      'none',
      [
        [1, 4],
        [4, 1],
        [2, 3],
        [3, 2],
      ],
      /no more than by chance.*More reviews would not help/,
    ],
  ])('%s', (_, units, words) => {
    expect(agreementOf(units).words).toMatch(words);
  });
});
