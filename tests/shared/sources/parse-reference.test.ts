import { describe, expect, it } from 'vitest';
import { type ParsedReference, parseReference } from '#shared/sources/parse-reference.ts';

const people = { author: [{ family: 'Lind', given: 'Ada' }] };
const year = (number: number) => ({ issued: { 'date-parts': [[number]] } });
const article = {
  type: 'article-journal',
  title: 'Who Rides When Riding Is Free',
  'container-title': 'Transport Letters',
  volume: '12',
  issue: '4',
};
const book = { type: 'book', title: 'The Last Fare', publisher: 'Fjord Press', ...people, ...year(2019) };
const both = { author: [...people.author, { family: 'Ek', given: 'Bo' }] };
const initials = {
  author: [
    { family: 'Lind', given: 'A.' },
    { family: 'Ek', given: 'B.' },
  ],
};

describe('an entry', () => {
  it.each<[string, string, ParsedReference['item'] | object]>([
    [
      'Chicago author-date, an article',
      'Lind, Ada, and Bo Ek. 2018. “Who Rides When Riding Is Free.” Transport Letters 12 (4): 301–19. https://doi.org/10.1234/tl.301.',
      { ...article, ...both, ...year(2018), page: '301–19', DOI: '10.1234/tl.301' },
    ],
    [
      'Chicago bibliography, an article',
      'Lind, Ada, and Bo Ek. “Who Rides When Riding Is Free.” *Transport Letters* 12, no. 4 (2018): 301–19.',
      { ...article, ...both, ...year(2018), page: '301–19' },
    ],
    [
      'MLA, an article',
      'Lind, Ada, and Bo Ek. “Who Rides When Riding Is Free.” Transport Letters, vol. 12, no. 4, Apr. 2018, pp. 301–19. JSTOR, www.jstor.org/stable/123. Accessed 7 June 2020.',
      {
        ...article,
        ...both,
        ...year(2018),
        page: '301–19',
        URL: 'www.jstor.org/stable/123',
        accessed: { raw: '7 June 2020' },
      },
    ],
    [
      'APA, an article',
      'Lind, A., & Ek, B. (2018). Who rides when riding is free. Transport Letters, 12(4), 301–319. https://doi.org/10.1234/tl.301',
      {
        ...article,
        ...initials,
        ...year(2018),
        title: 'Who rides when riding is free',
        page: '301–319',
        DOI: '10.1234/tl.301',
      },
    ],
    [
      'IEEE, an article',
      '[7] A. Lind and B. Ek, “Who Rides When Riding Is Free,” Transport Letters, vol. 12, no. 4, pp. 301–319, Apr. 2018, doi: 10.1234/tl.301.',
      { ...article, ...initials, ...year(2018), page: '301–319', DOI: '10.1234/tl.301' },
    ],
    [
      'Harvard, an article',
      'Lind, A. and Ek, B. (2018) ‘Who Rides When Riding Is Free’, Transport Letters, 12(4), pp. 301–319.',
      { ...article, ...initials, ...year(2018), page: '301–319' },
    ],
    [
      'with commas and few words all the way',
      'Lind, Ada and Ek, Bo, “Who Rides When Riding Is Free”, Transport Letters vol 12 no 4 2018 p 301-319',
      { ...article, ...both, ...year(2018), page: '301-319' },
    ],
    [
      'Chicago bibliography, a book',
      'Lind, Ada. The Last Fare. 2nd ed. Oslo: Fjord Press, 2019.',
      { ...book, 'publisher-place': 'Oslo', edition: '2nd' },
    ],
    ['MLA, a book', '- Lind, Ada. *The Last Fare*. 2nd ed., Fjord Press, 2019.', { ...book, edition: '2nd' }],
    [
      'APA, a book',
      'Lind, A. (2019). The last fare: A history (2nd ed.). Fjord Press.',
      {
        ...book,
        author: [{ family: 'Lind', given: 'A.' }],
        title: 'The last fare: A history',
        edition: '2nd',
      },
    ],
    ['a book whose title comes first', 'The Last Fare, by Ada Lind, Fjord Press 2019', book],
    [
      'a chapter',
      'Lind, Ada. “Who Rides.” In Cities in Motion, edited by Una Berg, 3–29. Oslo: Fjord Press, 2018.',
      {
        type: 'chapter',
        ...people,
        ...year(2018),
        title: 'Who Rides',
        'container-title': 'Cities in Motion',
        page: '3–29',
        publisher: 'Fjord Press',
        'publisher-place': 'Oslo',
      },
    ],
    [
      'a page of an organisation',
      'WORLD BANK. 2016. "Counting Passengers | Transport." Www.example.org. 2016. <https://www.example.org/count>.',
      {
        type: 'webpage',
        author: [{ literal: 'WORLD BANK' }],
        ...year(2016),
        title: 'Counting Passengers | Transport',
        'container-title': 'Www.example.org',
        URL: 'https://www.example.org/count',
      },
    ],
    [
      'a newspaper without an author',
      '“Fares Fall.” Northern Times, 3 May 2020, https://northern.example/fares.',
      {
        type: 'article-newspaper',
        ...year(2020),
        title: 'Fares Fall',
        'container-title': 'Northern Times',
        URL: 'https://northern.example/fares',
      },
    ],
    [
      'without a year that is a number',
      'Lind, A. (n.d.). The last fare. https://example.org/fare',
      {
        type: 'webpage',
        author: [{ family: 'Lind', given: 'A.' }],
        issued: { raw: 'n.d.' },
        title: 'The last fare',
        URL: 'https://example.org/fare',
      },
    ],
    [
      'with names of several words',
      'García Márquez, Gabriel, Anna van der Berg, and Bo Ek. 1967. *Cien años*. Buenos Aires: Sur.',
      {
        type: 'book',
        author: [
          { family: 'García Márquez', given: 'Gabriel' },
          { family: 'van der Berg', given: 'Anna' },
          { family: 'Ek', given: 'Bo' },
        ],
        ...year(1967),
        title: 'Cien años',
        publisher: 'Sur',
        'publisher-place': 'Buenos Aires',
      },
    ],
  ])('%s', (_, text, item) => {
    expect(parseReference(text).item).toEqual(item);
  });

  it('keeps its number', () => {
    expect(parseReference('[12] A. Lind, The Last Fare. Oslo: Fjord Press, 2019.').label).toBe('12');
    expect(parseReference('Lind, Ada. The Last Fare. Oslo: Fjord Press, 2019.').label).toBe('');
  });
});

describe('a note', () => {
  it.each<[string, { item: object; locator: string; isShort: boolean }]>([
    [
      'Ada Lind, The Last Fare, 2nd ed. (Oslo: Fjord Press, 2019), 44–45.',
      { item: { ...book, 'publisher-place': 'Oslo', edition: '2nd' }, locator: '44–45', isShort: false },
    ],
    [
      'See Ada Lind and Bo Ek, “Who Rides When Riding Is Free,” Transport Letters 12, no. 4 (2018): 301, https://doi.org/10.1234/tl.301.',
      {
        item: { ...article, ...both, ...year(2018), DOI: '10.1234/tl.301' },
        locator: '301',
        isShort: false,
      },
    ],
    [
      'Who Rides When Riding Is Free?, Ada Lind, Transport Letters 12, no. 4 (2018): 301–319',
      {
        item: { ...article, ...people, ...year(2018), title: 'Who Rides When Riding Is Free?' },
        locator: '301–319',
        isShort: false,
      },
    ],
    [
      'Lind, Last Fare, 51–52.',
      {
        item: { type: 'document', author: [{ literal: 'Lind' }], title: 'Last Fare' },
        locator: '51–52',
        isShort: true,
      },
    ],
    [
      'Lind, “Who Rides,” chap. 3.',
      {
        item: { type: 'document', author: [{ literal: 'Lind' }], title: 'Who Rides' },
        locator: 'chap. 3',
        isShort: true,
      },
    ],
    [
      'Lind. Transport Letters 12 (4): 302.',
      {
        item: {
          type: 'article-journal',
          author: [{ literal: 'Lind' }],
          'container-title': 'Transport Letters',
          volume: '12',
          issue: '4',
        },
        locator: '302',
        isShort: true,
      },
    ],
    ['Ibid., 12.', { item: { type: 'document' }, locator: '12', isShort: true }],
  ])('%s', (text, expected) => {
    const { item, locator, isShort } = parseReference(text, 'note');
    expect({ item, locator, isShort }).toEqual(expected);
  });

  it('says that there are more authors, and that it repeats the note before', () => {
    expect(parseReference('Lind et al., “Who Rides,” 12.', 'note')).toMatchObject({
      hasMoreAuthors: true,
      isIbid: false,
      item: { author: [{ literal: 'Lind' }] },
    });
    expect(parseReference('Ibid.', 'note')).toMatchObject({ isIbid: true, locator: '' });
  });
});

it('never fails, whatever it reads', () => {
  for (const text of ['', '.', '“', '⟦0⟧', '((((', '*', '“”', '2019', 'http://', '10.1/', '—. 2019.', '[1]'])
    for (const use of ['entry', 'note'] as const) expect(parseReference(text, use).raw).toBe(text);
});
