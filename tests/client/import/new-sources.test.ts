import { describe, expect, it } from 'vitest';
import { newSources } from '#client/import/new-sources.ts';
import type { CslItem } from '#shared/graph/csl-item.ts';

const book = (title: string, family: string, year: number): CslItem => ({
  type: 'book',
  title,
  author: [{ family, given: 'A.' }],
  issued: { 'date-parts': [[year]] },
});
const read = (item: CslItem) => ({ item, annotation: '', entry: item.title ?? '' });
const known = (item: CslItem) => ({ type: 'source' as const, id: 's1', item });

const tides = book('The Tide Table of a Small Harbour', 'Okafor', 2019);
const quays = book('Quays and Their Uses in Winter', 'Lindqvist', 2011);

describe('the sources of a file that a list lacks', () => {
  it.each([
    ['all of them, for an empty list', [tides, quays], [], [tides, quays]],
    ['none that is listed', [tides, quays], [tides], [quays]],
    [
      'none that is listed in other letters',
      [tides],
      [{ ...tides, title: tides.title?.toUpperCase() ?? '' }],
      [],
    ],
    ['each once', [quays, quays], [], [quays]],
  ] as const)('%s', (_, inFile, listed, wanted) => {
    expect(newSources(inFile.map(read), listed.map(known)).map(({ item }) => item)).toEqual(wanted);
  });
});
