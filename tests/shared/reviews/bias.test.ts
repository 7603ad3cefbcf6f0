import { describe, expect, test } from 'vitest';
import type { Mark } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import {
  againWords,
  biasOf,
  biasWords,
  levelsText,
  withoutLevel,
  withoutReason,
} from '#shared/reviews/bias.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

const rubric = { criteria: [graded('thesis', 'Thesis'), graded('evidence', 'Evidence'), wordsOnly()] };

describe('how levels stand to the reference', () => {
  test('the mean keeps its sign, the distance does not', () => {
    const judged = { rubric, marks: marks(4, 2), reference: marks(3, 3) };
    expect(biasOf([judged])).toEqual({
      ...{ n: 2, mean: 0, distance: 1, maps: 1 },
      criteria: [
        { criterionId: 'thesis', title: 'Thesis', n: 1, mean: 1, distance: 1 },
        { criterionId: 'evidence', title: 'Evidence', n: 1, mean: -1, distance: 1 },
      ],
    });
  });

  test('over several maps a row is the mean of its maps; what has no level is left out', () => {
    const bias = biasOf([
      { rubric, marks: marks(4, 3), reference: marks(2, 3) },
      { rubric, marks: marks(3, null), reference: marks(2, 3) },
    ]);
    expect(bias).toEqual({
      ...{ n: 3, mean: 1, distance: 1, maps: 2 },
      criteria: [
        { criterionId: 'thesis', title: 'Thesis', n: 2, mean: 1.5, distance: 1.5 },
        { criterionId: 'evidence', title: 'Evidence', n: 1, mean: 0, distance: 0 },
      ],
    });
  });

  test('there is none of nothing', () => {
    expect(biasOf([])).toBeNull();
    expect(biasOf([{ rubric, marks: [], reference: marks(3, 3) }])).toBeNull();
  });
});

test('a second try is said as one', () => {
  const bias = biasOf([{ rubric, marks: marks(2, 3), reference: marks(2, 3) }]);
  expect(bias && againWords(bias, 'they')).toBe(
    'Second try: on this map they gave the same levels as the reference.',
  );
});

describe('in words', () => {
  test.each<{ name: string; pairs: [Mark[], Mark[]][]; who: 'you' | 'they'; words: string }>([
    {
      name: 'more, and where most',
      pairs: [
        [marks(3, 4), marks(3, 3)],
        [marks(3, 3), marks(3, 2)],
      ],
      who: 'you',
      words: 'On these maps you gave half a level more than your instructor, most on Evidence.',
    },
    {
      name: 'less, everywhere alike',
      pairs: [[marks(1, 2), marks(2, 3)]],
      who: 'they',
      words: 'On this map they gave one level less than the reference.',
    },
    {
      name: 'the same',
      pairs: [[marks(2, 3), marks(2, 3)]],
      who: 'you',
      words: 'On this map you gave the same levels as your instructor.',
    },
    {
      name: 'up here and down there',
      pairs: [[marks(4, 1), marks(2, 3)]],
      who: 'you',
      words:
        'On this map you gave neither more nor less than your instructor on the whole; single rows are 2 levels apart.',
    },
  ])('$name', ({ pairs, who, words }) => {
    const bias = biasOf(pairs.map(([own, reference]) => ({ rubric, marks: own, reference })));
    expect(bias && biasWords(bias, who)).toBe(words);
  });

  test.each([
    [0.25, 'a quarter of a level'],
    [0.5, 'half a level'],
    [0.7, 'three quarters of a level'],
    [1, 'one level'],
    [1.5, 'one and a half levels'],
    [2, '2 levels'],
    [2.5, '2 and a half levels'],
  ])('%d levels', (levels, words) => {
    expect(levelsText(levels)).toBe(words);
  });
});

test('a row with levels needs one, and a reference its reason; a row for comments needs neither', () => {
  const said = marks(2, null).map((mark) => ({ ...mark, comment: richTextOf('Because.') }));
  expect(withoutLevel(rubric, said).map(({ id }) => id)).toEqual(['evidence']);
  expect(withoutReason(rubric, said).map(({ id }) => id)).toEqual(['evidence']);
  expect(withoutReason(rubric, marks(2, 2)).map(({ id }) => id)).toEqual(['thesis', 'evidence']);
});

function graded(id: string, title: string): Criterion {
  const levels = [4, 3, 2, 1].map((points) => ({
    ...{ id: `level-${points}`, title: `Level ${points}`, points, description: '', feedback: '' },
  }));
  return { ...wordsOnly(), id, title, levels };
}

function wordsOnly(): Criterion {
  return {
    ...{ id: 'style', title: 'Style', description: '', nodeKinds: [], rules: [], levels: [] },
    ...{ weight: null, usesRange: false },
  };
}

function marks(thesis: number | null, evidence: number | null): Mark[] {
  const mark = (criterionId: string, level: number | null): Mark => ({
    ...{ criterionId, levelId: level === null ? null : `level-${level}`, points: null, comment: null },
  });
  return [mark('thesis', thesis), mark('evidence', evidence)];
}
