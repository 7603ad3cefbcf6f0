import * as z from 'zod/mini';
import type { Entry } from '#shared/citations/cited-works.ts';
import type { CslItem } from '#shared/graph/csl-item.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import { authorKinship } from '#shared/sources/match.ts';
import { nameWords } from '#shared/sources/names.ts';
import { addressLine, doiLine, titleLine, titleWords } from '#shared/sources/normal.ts';
import { yearOf } from '#shared/sources/year.ts';
import { citingOf, nothing, reportPlaces } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

export const workHasOneAuthor = defineRule({
  id: 'work-has-one-author',
  catalogue: 'CIT-10',
  version: 1,
  topic: 'sources',
  title: 'A work is listed under one author',
  why: 'One work in two places of the bibliography looks like two works, and like more evidence than there is.',
  basis: 'Chicago Manual of Style 17, 14.62',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    'two-authors': {
      title: 'The bibliography lists “{title}” under {one} and under {other}.',
      question: 'Who wrote it? Keep one entry.',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const { entries } = citing.works;
    const pairs: (readonly [Entry, Entry])[] = [];
    for (const [at, entry] of entries.entries()) {
      const twin = entries.slice(0, at).find((other) => isTwin(other.item, entry.item));
      if (twin) pairs.push([entry, twin]);
    }
    return {
      applicable: entries.length > 1 ? placesOf(citing.text, entries).refs : [],
      findings: pairs.map(([entry, twin]) =>
        reportPlaces(
          placesOf(citing.text, [entry, twin]),
          'two-authors',
          {
            title: shortWords(entry.item.title ?? '', 90),
            one: authorOf(twin.item),
            other: authorOf(entry.item),
          },
          ['Look at this entry', 'Look at the other'],
        ),
      ),
    };
  },
  examples: {
    valid: [
      {
        title: 'Two works may have one title.',
        sketch: '',
        text: '# Bibliography\nEk, Bo. Introduction. Oslo: Fjord Press, 2012.\nLind, Ada. Introduction. Bergen: Holm, 2019.',
      },
      {
        title: 'Two pages of one site are two works.',
        sketch: '',
        text: '# Bibliography\nCity of Oslo. 2020. “Buses and Fares | City of Oslo.” https://oslo.example/buses\nCity of Oslo. 2020. “Trams and Fares | City of Oslo.” https://oslo.example/trams',
      },
    ],
    invalid: [
      {
        title: 'One page, listed under an office and under the city.',
        sketch: '',
        text: '# Bibliography\nCity of Oslo. 2020. “Counting the Passengers of Free Buses.” https://oslo.example/buses\nTransport Board. 2020. “Counting the Passengers of Free Buses.” https://oslo.example/buses',
        reports: [{ messageId: 'two-authors', at: ['Transport Board.', 'City of Oslo.'] }],
      },
    ],
  },
});

/** The same title, and nothing that makes them two: not the year, not the address. */
function isTwin(a: CslItem, b: CslItem): boolean {
  const kinship = authorKinship(a.author, b.author);
  if (kinship !== 'other' && kinship !== 'near') return false;
  if (!a.title || !b.title || titleLine(a.title) !== titleLine(b.title)) return false;
  const addresses = [
    a.DOI ? doiLine(a.DOI) : addressLine(a.URL ?? ''),
    b.DOI ? doiLine(b.DOI) : addressLine(b.URL ?? ''),
  ];
  if (addresses[0] && addresses[1]) return addresses[0] === addresses[1];
  return titleWords(a.title).size >= 3 && yearOf(a) === yearOf(b);
}

function authorOf({ author }: CslItem): string {
  return author?.[0] ? nameWords(author[0]) : 'nobody';
}
