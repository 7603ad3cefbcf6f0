import { describe, expect, it } from 'vitest';
import type { CslItem } from '#shared/graph/csl-item.ts';
import { sourceName, sourceWords } from '#shared/sources/source-words.ts';

const person = (family: string) => ({ family, given: 'A.' });

describe('a source in plain words', () => {
  it.each<[string, Partial<CslItem>, string | null]>([
    ['nobody', {}, null],
    ['one person', { author: [person('Sen')] }, 'Sen'],
    ['two', { author: [person('Sen'), person('Drèze')] }, 'Sen and Drèze'],
    ['three', { author: [person('Ahn'), person('Bui'), person('Cole')] }, 'Ahn et al.'],
    ['an organisation', { author: [{ literal: 'City council' }] }, 'City council'],
    ['only a given name', { author: [{ family: '', given: 'Plato' }] }, 'Plato'],
  ])('names its authors: %s', (_, item, authors) => {
    expect(sourceWords({ type: 'document', ...item }).authors).toBe(authors);
  });

  it.each<[CslItem['issued'], string | null]>([
    [undefined, null],
    [{ 'date-parts': [[2019]] }, '2019'],
    [{ raw: 'c. 1850' }, 'c. 1850'],
    [{ raw: ' ' }, null],
  ])('says when it appeared: %o', (issued, year) => {
    expect(sourceWords({ type: 'book', ...(issued && { issued }) }).year).toBe(year);
  });

  it.each([
    ['https://www.example.org/a?b=1', { href: 'https://www.example.org/a?b=1', host: 'example.org' }],
    ['javascript:alert(1)', null],
    ['example.org/no-scheme', null],
    ['', null],
  ])('links only to the web: %s', (url, link) => {
    expect(sourceWords({ type: 'webpage', URL: url }).link).toEqual(link);
  });

  it.each<[CslItem, string]>([
    [
      { type: 'book', title: 'Free fares', author: [person('Sen')], issued: { raw: '1999' } },
      'Sen 1999, Free fares',
    ],
    [{ type: 'book', title: 'Free fares' }, 'Free fares'],
    [{ type: 'webpage', URL: 'https://example.org/x' }, 'example.org'],
    [{ type: 'document' }, 'Source without a name'],
  ])('is called by what is known of it: %o', (item, name) => {
    expect(sourceName(item)).toBe(name);
  });
});
