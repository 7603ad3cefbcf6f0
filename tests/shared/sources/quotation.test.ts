import { describe, expect, it } from 'vitest';
import { findQuotation, searchableText } from '#shared/sources/quotation.ts';

const text = [
  'Free fares in small cities',
  'When the city of Leeds took its fares away, the number of passengers rose by 3.5 per cent in the first year.',
  'The council’s own report calls that “a modest, though wel-\ncome, gain”; well-being was not measured. Critics say that the ﬁrst year tells nothing about the next ten.',
  'When the city of Hull took its fares away, nobody counted.',
].join('\n');
const source = searchableText(text);
const found = (quotation: string) => {
  const place = findQuotation(source, quotation);
  return place.type === 'missing'
    ? 'missing'
    : `${place.type} ${place.paragraph}: ${place.words}${place.differences.map(({ quoted, source: there }) => ` | ${quoted} > ${there}`).join('')}`;
};

describe('a quotation is looked up in its source', () => {
  it.each([
    ['rose by 3.5 per cent', 'exact 2: rose by 3.5 per cent'],
    ['The number of passengers rose,', 'exact 2: the number of passengers rose'],
    ['[T]he number of passengers', 'exact 2: the number of passengers'],
    ['“a modest, though welcome, gain”', 'exact 3: a modest, though wel- come, gain'],
    ['wellbeing was not measured', 'exact 4: well-being was not measured'],
    ['the first  year\ntells nothing', 'exact 4: the ﬁrst year tells nothing'],
    ["The council's own report", 'exact 3: The council’s own report'],
    [
      'the city of Leeds … rose by 3.5',
      'exact 2: the city of Leeds took its fares away, the number of passengers rose by 3.5',
    ],
    [
      'the city of Leeds [...] in the first year',
      'exact 2: the city of Leeds took its fares away, the number of passengers rose by 3.5 per cent in the first year',
    ],
    ['the number of passengers [sic] rose', 'exact 2: the number of passengers rose'],
    [
      'the number of travellers rose by 3.5 per cent',
      'near 2: the number of passengers rose by 3.5 per cent | travellers > passengers',
    ],
    [
      'the number of pasengers rose by 3.5 percent in the first year',
      'near 2: the number of passengers rose by 3.5 per cent in the first year | pasengers > passengers | percent > per cent',
    ],
    ['nobody really counted the fares that were taken away', 'missing'],
    ['rose by 4', 'missing'],
    ['tells nothing about … rose by 3.5', 'missing'],
    ['“”', 'missing'],
    ['', 'missing'],
  ])('%s', (quotation, expected) => {
    expect(found(quotation)).toBe(expected);
  });

  it('shows the words around, cut between words and inside the paragraph', () => {
    expect(findQuotation(source, 'the number of passengers')).toMatchObject({
      before: 'When the city of Leeds took its fares away, ',
      after: ' rose by 3.5 per cent in the first year.',
    });
    expect(findQuotation(source, 'tells nothing about the next ten')).toMatchObject({
      before: expect.stringMatching(/^… gain|^come, gain/),
      after: '.',
    });
  });

  it('takes the place that differs least', () => {
    expect(found('When the city of Hull took all fares away, nobody counted')).toBe(
      'near 5: When the city of Hull took its fares away, nobody counted | all > its',
    );
  });

  it('looks through a book in a moment', () => {
    const sentence = (at: number) =>
      `Sentence ${at} says of the city and its ${at % 97} fares what all of them say.`;
    const book = searchableText(Array.from({ length: 12_000 }, (_, at) => sentence(at)).join('\n'));
    expect(
      findQuotation(book, 'Sentence 9801 says of a city and its 4 fares what all of them say'),
    ).toMatchObject({
      type: 'near',
      paragraph: 9802,
    });
  });
});
