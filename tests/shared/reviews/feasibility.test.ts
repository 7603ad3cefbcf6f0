import { describe, expect, it } from 'vitest';
import { feasibilityOf } from '#shared/reviews/feasibility.ts';

const of = (reviewers: number, works: number, perStudent: number) =>
  feasibilityOf({ reviewers, works, perStudent });

describe('what reviews come to', () => {
  it.each([
    [61, 61, 2, '61 × 2 = 122 reviews, each map gets 2.'],
    [24, 6, 3, '24 × 3 = 72 reviews, each of 6 maps gets 12.'],
    [11, 4, 2, '11 × 2 = 22 reviews, each of 4 maps gets 5 or 6.'],
    [2, 2, 1, '2 × 1 = 2 reviews, each map gets 1.'],
  ])('says what %i people and %i maps with %i each come to', (reviewers, works, each, words) => {
    expect(of(reviewers, works, each).words).toBe(words);
  });

  it('warns that people review each other up to twice as many maps as reviews', () => {
    expect(of(4, 4, 2).warnings).toEqual([
      {
        type: 'each-other',
        words:
          'With 4 maps and 2 reviews each, some people have to review each other, and may guess who wrote what. Fewer reviews each avoid that.',
      },
    ]);
    expect(of(5, 5, 2).warnings).toEqual([]);
  });

  it('says what is impossible when there are too few maps of others', () => {
    const { words, warnings } = of(3, 3, 4);
    expect(words).toBe('3 × 2 = 6 reviews, each map gets 2.');
    expect(warnings.map(({ type }) => type)).toEqual(['too-many', 'each-other']);
    expect(warnings[0]?.words).toBe(
      'With 3 maps nobody can review more than 2 of others, so everybody writes 2 and not 4.',
    );
  });

  it.each([
    [3, 3, 'double', 'With 3 people everybody can work out who reviewed whom, although names are hidden.'],
    [2, 2, 'single', 'With 2 people everybody can work out who reviewed whom, although names are hidden.'],
    [
      8,
      2,
      'double',
      'With 2 maps everybody knows which group a review comes from, although names are hidden.',
    ],
    [3, 3, 'open', undefined],
    [4, 4, 'double', undefined],
    [9, 3, 'double', undefined],
  ] as const)(
    'says of %i people and %i maps, %s-blind, when hiding names hides nothing',
    (people, works, blind, said) => {
      const { warnings } = feasibilityOf({ reviewers: people, works, perStudent: 1, blind });
      expect(warnings.find(({ type }) => type === 'known')?.words).toBe(said);
    },
  );

  it('says so of a section that reviews itself', () => {
    const bySection = [
      { title: 'Monday', reviewers: 3, works: 3 },
      { title: 'Friday', reviewers: 9, works: 9 },
    ];
    const { warnings } = feasibilityOf({
      ...{ reviewers: 12, works: 12, perStudent: 2, sections: 'same', blind: 'double', bySection },
    });
    expect(warnings).toEqual([
      {
        type: 'known',
        words:
          'In Monday: With 3 people everybody can work out who reviewed whom, although names are hidden.',
      },
    ]);
  });

  it('needs two', () => {
    for (const [reviewers, works] of [
      [0, 0],
      [1, 1],
      [4, 1],
    ] as const)
      expect(of(reviewers, works, 2).warnings.map(({ type }) => type)).toEqual(['too-few']);
  });

  describe('in sections', () => {
    const inSections = (sections: 'any' | 'same' | 'others', ...sizes: readonly number[]) => {
      const people = sizes.reduce((sum, size) => sum + size, 0);
      const bySection = sizes.map((size, at) => ({ title: `S${at + 1}`, reviewers: size, works: size }));
      return feasibilityOf({ reviewers: people, works: people, perStudent: 2, sections, bySection });
    };

    it.each([
      ['same', [10, 10], '20 × 2 = 40 reviews, each within its section; each map gets 2.', []],
      [
        'same',
        [10, 2, 1],
        '13 people, 22 reviews, each within its section; each map gets 0 to 2.',
        [
          'In S2 there are 2 maps, so everybody there writes 1 and not 2.',
          'In S2 some people have to review each other, and may guess who wrote what.',
          'In S3 there is one map, so nobody there writes a review or gets one. Let other sections review it, or pair it by hand.',
        ],
      ],
      ['others', [10, 10], '20 × 2 = 40 reviews, each map gets 2.', []],
      [
        'others',
        [14, 6],
        '20 × 2 = 40 reviews, each map gets 2.',
        ['S1 has more people than all other sections together: 16 of its 28 reviews stay in it.'],
      ],
      ['any', [14, 6], '20 × 2 = 40 reviews, each map gets 2.', []],
      ['same', [20], '20 × 2 = 40 reviews, each map gets 2.', []],
    ] as const)('says of %s, with %j people each: %s', (sections, sizes, words, warnings) => {
      const said = inSections(sections, ...sizes);
      expect([said.words, said.warnings.map((one) => one.words)]).toEqual([words, warnings]);
    });
  });
});
