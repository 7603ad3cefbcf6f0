import { describe, expect, test } from 'vitest';
import type { Mark } from '#shared/assessment/assessment.ts';
import {
  agreementWords,
  apartOf,
  compareMarks,
  countOfShare,
  sampleOf,
} from '#shared/assignments/moderation.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

describe('a sample', () => {
  test('has one of each part of the range, none twice, the same for the same seed', () => {
    const random = seededRandom(printedSeed('sample'));
    for (let round = 0; round < 200; round++) {
      const works = Array.from({ length: wholeBelow(random, 60) }, (_, at) => ({
        essayId: `e${at}`,
        share: Math.round(random() * 20) / 20,
      }));
      const count = 1 + wholeBelow(random, 12);
      const sample = sampleOf(works, count, round);
      const parts = Math.min(count, works.length);
      expect(new Set(sample.map(({ essayId }) => essayId)).size).toBe(parts);
      const inOrder = works.toSorted((a, b) => a.share - b.share || (a.essayId < b.essayId ? -1 : 1));
      for (const [at, drawn] of sample.entries()) {
        const part = inOrder.slice(
          Math.floor((at * works.length) / parts),
          Math.floor(((at + 1) * works.length) / parts),
        );
        expect(part).toContain(drawn);
      }
      expect(sampleOf(works.toReversed(), count, round)).toEqual(sample);
    }
  });

  test.each([
    [0, 10, 0],
    [3, 10, 1],
    [31, 20, 6],
    [31, 100, 31],
  ])('of %i works, %i per cent are %i', (works, percent, count) => {
    expect(countOfShare(works, percent)).toBe(count);
  });
});

const mark = (criterionId: string, levelId: string | null, points: number | null = null): Mark => ({
  ...{ criterionId, levelId, points, comment: null },
});

function criterion(id: string, points: readonly number[]): Criterion {
  return {
    ...{ id, title: `Row ${id}`, description: '', nodeKinds: [], rules: [], weight: null, usesRange: true },
    levels: points.map((value) => ({
      ...{ id: `${id}-${value}`, title: `Level ${value}`, points: value, description: '', feedback: '' },
    })),
  };
}

describe('two assessors beside each other', () => {
  // Best first, as rubrics have them: the order of levels is that of their points.
  const rubric = {
    criteria: [criterion('a', [4, 2, 1, 0]), criterion('b', [3, 2, 1]), criterion('words', [])],
  };
  const compared = (first: readonly Mark[], second: readonly Mark[]) =>
    compareMarks(rubric, first, second).map(({ agreement, steps }) => [agreement, steps]);

  test.each([
    ['the same level', mark('a', 'a-2'), mark('a', 'a-2'), ['exact', 0]],
    ['the next one, though points are two apart', mark('a', 'a-4'), mark('a', 'a-2'), ['adjacent', 1]],
    ['two levels', mark('a', 'a-4'), mark('a', 'a-1'), ['apart', 2]],
    ['points alone count by the level that holds them', mark('a', null, 3), mark('a', 'a-4'), ['exact', 0]],
    ['points beside a level change nothing', mark('a', 'a-4', 3), mark('a', 'a-1', 0.5), ['apart', 2]],
    ['one of them said nothing', mark('a', 'a-4'), mark('a', null), ['blank', null]],
  ])('%s', (_, first, second, expected) => {
    expect(compared([first], [second])[0]).toEqual(expected);
  });

  test('the whole row, in the rubric’s order, without rows that have no levels', () => {
    expect(compareMarks(rubric, [mark('a', 'a-4', 3)], [mark('a', 'a-0'), mark('b', 'b-2')])).toEqual([
      {
        ...{ criterionId: 'a', title: 'Row a', steps: 3, agreement: 'apart' },
        ...{ first: { level: 'Level 4', points: 3 }, second: { level: 'Level 0', points: 0 } },
      },
      {
        ...{ criterionId: 'b', title: 'Row b', steps: null, agreement: 'blank' },
        ...{ first: null, second: { level: 'Level 2', points: 2 } },
      },
    ]);
  });

  test.each([
    [['exact', 'exact', 'exact'], 'The same level on 3 of 3 rows.', 0],
    [
      ['exact', 'adjacent', 'apart'],
      'The same level on 1 of 3 rows, one level apart on 1, further apart on 1.',
      1,
    ],
    [['exact', 'blank'], 'The same level on 1 of 1 row, 1 marked by one of them only or by neither.', 0],
    [['blank'], 'No row has a level by both.', 0],
  ] as const)('%j is counted in words', (agreements, words, apart) => {
    const rows = agreements.map((agreement) => ({ agreement }));
    expect(agreementWords(rows)).toBe(words);
    expect(apartOf(rows)).toBe(apart);
  });
});
