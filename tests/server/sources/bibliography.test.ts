import { describe, expect, it } from 'vitest';
import { loadCitationEngine } from '#server/node/citation-engine.ts';
import { createRendering } from '#server/sources/rendering.ts';
import { type CslItem, cslTypes } from '#shared/graph/csl-item.ts';
import { type CitationStyleId, citationStyleIds, type StyledRun } from '#shared/sources/citation-styles.ts';
import { randomSource } from '#tests/support/random-graph.ts';
import { pick, printedSeed, seededRandom } from '#tests/support/seeded-random.ts';

const render = createRendering(loadCitationEngine);

/** Italics in asterisks, as a printed pattern shows them. */
const marked = (runs: readonly StyledRun[] | null | undefined) =>
  (runs ?? []).map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');

async function written(style: CitationStyleId, item: CslItem) {
  const [entry] = (await render(style, [{ id: 's', item }])).entries;
  return entry;
}

const lindAndEk: CslItem['author'] = [
  { family: 'Lind', given: 'Ada' },
  { family: 'Ek', given: 'Bo' },
];
const sources = {
  book: {
    type: 'book',
    author: [{ family: 'Okafor', given: 'Ngozi' }],
    title: 'The price of a free ride',
    publisher: 'Harbour Press',
    'publisher-place': 'Leeds',
    issued: { 'date-parts': [[2019]] },
  },
  article: {
    type: 'article-journal',
    author: lindAndEk,
    title: 'Fares and feet',
    'container-title': 'Journal of Small Cities',
    volume: '12',
    issue: '3',
    page: '101-115',
    issued: { 'date-parts': [[2020]] },
    DOI: '10.1000/xyz123',
  },
  chapter: {
    type: 'chapter',
    author: [{ family: 'Ruiz', given: 'Marta' }],
    title: 'Squares without cars',
    editor: lindAndEk,
    'container-title': 'Streets for people',
    page: '45-62',
    publisher: 'Harbour Press',
    'publisher-place': 'Leeds',
    issued: { 'date-parts': [[2018]] },
  },
  webpage: {
    type: 'webpage',
    author: [{ literal: 'City of Bruges' }],
    title: 'Counting people',
    'container-title': 'Bruges in figures',
    URL: 'https://example.org/counting',
    issued: { 'date-parts': [[2021, 3, 4]] },
    accessed: { 'date-parts': [[2022, 6, 7]] },
  },
  newspaper: {
    type: 'article-newspaper',
    author: [{ family: 'Moreau', given: 'Jean' }],
    title: 'No more tickets',
    'container-title': 'The Harbour Gazette',
    page: 'A4',
    issued: { 'date-parts': [[2022, 5, 3]] },
  },
  report: {
    type: 'report',
    author: [{ literal: 'City of Ghent' }],
    title: 'Two years of the circulation plan',
    number: '7',
    genre: 'Report',
    publisher: 'City of Ghent',
    issued: { 'date-parts': [[2019]] },
    URL: 'https://example.org/plan',
  },
  thesis: {
    type: 'thesis',
    author: [{ family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'de la' }],
    title: 'Squares and people',
    genre: 'Doctoral dissertation',
    publisher: 'Harbour University',
    issued: { 'date-parts': [[2011]] },
  },
} as const satisfies Record<string, CslItem>;

/** The patterns that each style's own guide prints, filled with the sources above. */
const golden: Record<CitationStyleId, Partial<Record<keyof typeof sources, string>>> = {
  'chicago-notes': {
    book: 'Okafor, Ngozi. *The Price of a Free Ride*. Leeds: Harbour Press, 2019.',
    article:
      'Lind, Ada, and Bo Ek. “Fares and Feet.” *Journal of Small Cities* 12, no. 3 (2020): 101–15. https://doi.org/10.1000/xyz123.',
    chapter:
      'Ruiz, Marta. “Squares without Cars.” In *Streets for People*, edited by Ada Lind and Bo Ek, 45–62. Leeds: Harbour Press, 2018.',
    newspaper: 'Moreau, Jean. “No More Tickets.” *The Harbour Gazette*, May 3, 2022.',
    webpage:
      'City of Bruges. “Counting People.” Bruges in figures, March 4, 2021. https://example.org/counting.',
    thesis: 'Cruz, Ana de la. “Squares and People.” Doctoral dissertation, Harbour University, 2011.',
  },
  'chicago-author-date': {
    book: 'Okafor, Ngozi. 2019. *The Price of a Free Ride*. Leeds: Harbour Press.',
    article:
      'Lind, Ada, and Bo Ek. 2020. “Fares and Feet.” *Journal of Small Cities* 12 (3): 101–15. https://doi.org/10.1000/xyz123.',
    chapter:
      'Ruiz, Marta. 2018. “Squares without Cars.” In *Streets for People*, edited by Ada Lind and Bo Ek, 45–62. Leeds: Harbour Press.',
  },
  mla: {
    book: 'Okafor, Ngozi. *The Price of a Free Ride*. Harbour Press, 2019.',
    article:
      'Lind, Ada, and Bo Ek. “Fares and Feet.” *Journal of Small Cities*, vol. 12, no. 3, 2020, pp. 101–15, https://doi.org/10.1000/xyz123.',
    chapter:
      'Ruiz, Marta. “Squares without Cars.” *Streets for People*, edited by Ada Lind and Bo Ek, Harbour Press, 2018, pp. 45–62.',
    webpage:
      'City of Bruges. “Counting People.” *Bruges in Figures*, 4 Mar. 2021, https://example.org/counting.',
    newspaper: 'Moreau, Jean. “No More Tickets.” *The Harbour Gazette*, 3 May 2022, p. A4.',
  },
  apa: {
    book: 'Okafor, N. (2019). *The price of a free ride*. Harbour Press.',
    article:
      'Lind, A., & Ek, B. (2020). Fares and feet. *Journal of Small Cities*, *12*(3), 101–115. https://doi.org/10.1000/xyz123',
    chapter:
      'Ruiz, M. (2018). Squares without cars. In A. Lind & B. Ek (Eds.), *Streets for people* (pp. 45–62). Harbour Press.',
    webpage:
      'City of Bruges. (2021, March 4). *Counting people*. Bruges in Figures. https://example.org/counting',
    thesis: 'de la Cruz, A. (2011). *Squares and people* [Doctoral dissertation]. Harbour University.',
  },
  ieee: {
    book: '[1] N. Okafor, *The price of a free ride*. Leeds: Harbour Press, 2019.',
    article:
      '[1] A. Lind and B. Ek, “Fares and feet,” *Journal of Small Cities*, vol. 12, no. 3, pp. 101–115, 2020, doi: 10.1000/xyz123.',
  },
};

describe('a source as a style writes it', () => {
  it.each(
    citationStyleIds.flatMap((style) =>
      Object.entries(golden[style]).map(([name, expected]) => [style, name, expected] as const),
    ),
  )('%s, %s', async (style, name, expected) => {
    const entry = await written(style, sources[name as keyof typeof sources]); // a key of the table
    expect(marked(entry?.entry)).toBe(expected);
  });

  it('in the running text, or in the first note and the later ones', async () => {
    const cited = async (style: CitationStyleId) => {
      const source = await written(style, sources.article);
      return source?.notes
        ? [marked(source.notes.first), marked(source.notes.later)]
        : [marked(source?.inText)];
    };
    expect(await cited('chicago-notes')).toEqual([
      'Ada Lind and Bo Ek, “Fares and Feet,” *Journal of Small Cities* 12, no. 3 (2020): 101–15, https://doi.org/10.1000/xyz123.',
      'Lind and Ek, “Fares and Feet.”',
    ]);
    expect(await cited('chicago-author-date')).toEqual(['(Lind and Ek 2020)']);
    expect(await cited('mla')).toEqual(['(Lind and Ek)']);
    expect(await cited('apa')).toEqual(['(Lind & Ek, 2020)']);
    expect(await cited('ieee')).toEqual(['[1]']);
  });

  it('lists by author, or by number in the order of citing, and tells works of one year apart', async () => {
    const list = [
      { id: 'o', item: sources.book },
      { id: 'l2', item: { ...sources.article, title: 'Later' } },
      { id: 'l1', item: sources.article },
    ];
    const apa = await render('apa', list);
    expect(apa.entries.map(({ sourceId, inText }) => [sourceId, marked(inText)])).toEqual([
      ['l1', '(Lind & Ek, 2020a)'],
      ['l2', '(Lind & Ek, 2020b)'],
      ['o', '(Okafor, 2019)'],
    ]);
    const ieee = await render('ieee', list);
    expect(ieee.entries.map(({ sourceId, inText }) => [sourceId, marked(inText)])).toEqual([
      ['o', '[1]'],
      ['l2', '[2]'],
      ['l1', '[3]'],
    ]);
    expect((await render('ieee', [])).entries).toEqual([]);
  });

  it('keeps words that look like markup as words', async () => {
    const item: CslItem = {
      type: 'book',
      title: 'A <script>alert(1)</script> & <img src=x> story',
      author: [{ literal: 'A & B <b>' }],
    };
    for (const style of citationStyleIds) {
      const words = marked((await written(style, item))?.entry);
      expect(words).toContain('A & B');
      expect(words).not.toMatch(/&(?:amp|lt|#\d+);/);
      expect(words.toLowerCase()).toContain('<script>alert(1)</script>');
    }
  });

  it('prints a date that is none as it is written', async () => {
    const item: CslItem = { ...sources.book, issued: { raw: 'c. 1850' } };
    expect(marked((await written('apa', item))?.entry)).toContain('(c. 1850)');
  });

  it.each(citationStyleIds)('calls a source that says nothing by its plain name: %s', async (style) => {
    const entry = await written(style, { type: 'document' });
    const said =
      entry && [entry.entry, entry.inText, entry.notes?.first, entry.notes?.later].map(marked).join(' ');
    expect(said).toContain('Source without a name');
    expect(said).not.toContain('CSL');
  });
});

describe('any source', () => {
  it('is written in every style, and leaves nothing behind', async () => {
    const random = seededRandom(printedSeed('styles'));
    for (let round = 0; round < 15; round += 1) {
      const list = Array.from({ length: 6 }, (_, at) => ({
        id: `s${at}`,
        item: { ...randomSource(random, 'x').item, type: pick(random, cslTypes) ?? 'book' },
      }));
      for (const style of citationStyleIds) {
        const { entries } = await render(style, list);
        expect(entries.map(({ sourceId }) => sourceId).sort()).toEqual(list.map(({ id }) => id));
        for (const { entry } of entries) expect(marked(entry)).not.toBe('');
      }
    }
  });
});
