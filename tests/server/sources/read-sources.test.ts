import { describe, expect, it } from 'vitest';
import { readSources } from '#server/sources/read-sources.ts';

const bibtex = `
@string{jsc = "Journal of Small Cities"}
@comment{kept by hand}
@article{lind20, author = {Lind, Ada and {\\"O}berg, Bo and {City of Leeds}}, title = {Fares and {LEEDS} feet: \\emph{An} essay},
  journal = jsc, volume = 12, number = 3, pages = {101--115}, year = 2020, month = may, doi = {10.1000/xyz}}
@book{broken, title = {Never closed
@book{okafor, author = {Ngozi Okafor and others}, title = {A free ride}, publisher = {Harbour Press}, address = {Leeds},
  year = {c. 1850}, edition = {2}, url = {https://example.org}, urldate = {2020-06-07}}
@online{bruges, author = {{City of Bruges}}, title = {Counting people}, date = {2021-03-04}, url = {https://example.org/a}}
@phdthesis{cruz, author = {de la Cruz, Ana}, title = {Squares}, school = {Harbour University}, year = {2011}}
@misc{empty, }
`;

const ris = `Exported by a catalogue
TY  - JOUR
AU  - Lind, Ada
AU  - Ek, Bo
TI  - Fares
T2  - Journal of Small Cities
VL  - 12
IS  - 3
SP  - 101
EP  - 115
DA  - 2020/05/03/
DO  - 10.1000/x
ER  - 

TY - BOOK
AU - City of Leeds
TI - A book with single blanks
PB - Harbour Press
TY  - ELEC
T1  - Without an end
Y1  - 2019
`;

const json = `[
  { "id": 1, "type": "article-journal", "title": "<i>Fares</i> &amp; feet", "volume": 12, "issued": { "date-parts": [["2020", "5"]] },
    "author": [{ "family": "Beauvoir", "given": "S.", "non-dropping-particle": "de" }, { "literal": "City" }], "keyword": "a" },
  { "title": "Broken" "year": 3 },
  { "title": "In spring", "issued": { "date-parts": [[2019]], "season": "1" }, "type": "hearing" },
  { "title": "About then", "issued": { "date-parts": [[1850]], "circa": true } },
  { "id": 5, "type": "book" }
]`;

const references = `Okafor, Ngozi. *The price of a free ride*. Leeds: Harbour Press, 2019.
———. *Another ride*. Leeds: Harbour Press, 2020.

Lind, A., & Ek, B. (2020). Fares and feet. *Journal of Small Cities, 12*(3), 101–115.
  https://doi.org/10.1000/xyz123
`;

describe('a list of sources', () => {
  it('in BibTeX: each entry by itself, a broken one costs no other', async () => {
    const { format, items, problems } = await readSources(bibtex, null);
    expect(format).toBe('bibtex');
    expect(items).toEqual([
      {
        type: 'article-journal',
        title: 'Fares and LEEDS feet: An essay',
        author: [
          { family: 'Lind', given: 'Ada' },
          { family: 'Öberg', given: 'Bo' },
          { literal: 'City of Leeds' },
        ],
        issued: { 'date-parts': [[2020, 5]] },
        'container-title': 'Journal of Small Cities',
        volume: '12',
        issue: '3',
        page: '101-115',
        DOI: '10.1000/xyz',
      },
      {
        type: 'book',
        title: 'A free ride',
        author: [{ family: 'Okafor', given: 'Ngozi' }],
        issued: { raw: 'c. 1850' },
        accessed: { 'date-parts': [[2020, 6, 7]] },
        URL: 'https://example.org',
        publisher: 'Harbour Press',
        'publisher-place': 'Leeds',
        edition: '2',
      },
      {
        type: 'webpage',
        title: 'Counting people',
        author: [{ literal: 'City of Bruges' }],
        issued: { 'date-parts': [[2021, 3, 4]] },
        URL: 'https://example.org/a',
      },
      {
        type: 'thesis',
        title: 'Squares',
        author: [{ family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'de la' }],
        issued: { 'date-parts': [[2011]] },
        publisher: 'Harbour University',
        genre: 'Doctoral dissertation',
      },
    ]);
    expect(problems).toEqual([
      {
        line: 6,
        message: 'This entry could not be read. Is each brace closed, and a comma after each field?',
      },
      { line: 11, message: 'This entry says nothing of a source: it has no title, no author and no link.' },
    ]);
  });

  it('in RIS, with single blanks and without an end', async () => {
    const { format, items, problems } = await readSources(ris.replaceAll('\n', '\r\n'), null);
    expect(format).toBe('ris');
    expect(items).toEqual([
      {
        type: 'article-journal',
        title: 'Fares',
        author: [
          { family: 'Lind', given: 'Ada' },
          { family: 'Ek', given: 'Bo' },
        ],
        issued: { 'date-parts': [[2020, 5, 3]] },
        'container-title': 'Journal of Small Cities',
        volume: '12',
        issue: '3',
        page: '101-115',
        DOI: '10.1000/x',
      },
      {
        type: 'book',
        title: 'A book with single blanks',
        author: [{ literal: 'City of Leeds' }],
        publisher: 'Harbour Press',
      },
      { type: 'webpage', title: 'Without an end', issued: { 'date-parts': [[2019]] } },
    ]);
    expect(problems).toEqual([]);
  });

  it('in CSL-JSON of any program', async () => {
    const { format, items, problems } = await readSources(json, null);
    expect(format).toBe('csl-json');
    expect(items).toEqual([
      {
        type: 'article-journal',
        title: 'Fares & feet',
        author: [{ family: 'Beauvoir', given: 'S.', 'non-dropping-particle': 'de' }, { literal: 'City' }],
        issued: { 'date-parts': [[2020, 5]] },
        volume: '12',
      },
      { type: 'legislation', title: 'In spring', issued: { raw: 'Spring 2019' } },
      { type: 'document', title: 'About then', issued: { raw: 'c. 1850' } },
    ]);
    expect(problems).toEqual([
      { line: 4, message: 'This entry is not well-formed JSON.' },
      { line: 7, message: 'This entry says nothing of a source: it has no title, no author and no link.' },
    ]);
  });

  it('as references are printed, a dash standing for the author before', async () => {
    const { items, problems } = await readSources(
      references.replace('\n\n', '\n').replace('\n  ', ' '),
      null,
    );
    expect(items.map(({ author, title, volume = '' }) => [author?.length, title, volume])).toEqual([
      [1, 'The price of a free ride', ''],
      [1, 'Another ride', ''],
      [2, 'Fares and feet', '12'],
    ]);
    expect(items[1]?.author).toEqual([{ family: 'Okafor', given: 'Ngozi' }]);
    expect(items[2]?.['container-title']).toBe('Journal of Small Cities');
    expect(problems).toEqual([]);
    expect(
      (await readSources('First work, 2001.\nin two lines.\n\nSecond work, 2002.', null)).items,
    ).toHaveLength(2);
  });

  it.each([
    ['bibtex', 'No entry was found. One begins with “@book{” or the like.'],
    ['ris', 'No entry was found. One begins with “TY  - ”.'],
    ['csl-json', 'No entry was found. One is an object, as in {"title": "…"}.'],
    ['references', 'There is no text.'],
  ] as const)('that holds nothing is told so: %s', async (format, message) => {
    expect(await readSources('  \n', format)).toEqual({
      format,
      items: [],
      problems: [{ line: 1, message }],
    });
  });

  it('may be long, and has an end', async () => {
    const long = Array.from({ length: 1_005 }, (_, at) => `@book{b${at}, title = {Book ${at}}}`).join('\n');
    const { items, problems } = await readSources(long, null);
    expect(items).toHaveLength(1_000);
    expect(problems).toEqual([
      { line: 1_001, message: 'Only the first 1000 sources were read. Give the rest in another go.' },
    ]);
    const { problems: tooLong } = await readSources('word '.repeat(400), 'references');
    expect(tooLong).toMatchObject([
      { line: 1, message: expect.stringContaining('too long for a reference') },
    ]);
  });
});
