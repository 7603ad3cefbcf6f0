import * as z from 'zod/mini';
import type { Entry } from '#shared/citations/cited-works.ts';
import { yearOf } from '#shared/sources/year.ts';
import { citingOf, nameOf, nothing, reportPlaces } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

export const webPagesHaveAccessDate = defineRule({
  id: 'web-pages-have-access-date',
  catalogue: 'CIT-13',
  version: 1,
  topic: 'sources',
  title: 'A web page has the day you read it',
  why: 'Pages change without notice. The day tells which state of the page you mean.',
  basis: 'Chicago Manual of Style 17, 14.12 (asked for where a page has no date); MLA 9, 5.111',
  severity: 'idea',
  lexical: 'partly',
  options: z.strictObject({
    /** Only pages that name no year themselves, as Chicago and APA have it. */
    undatedOnly: z._default(z.boolean(), false),
  }),
  messages: {
    undated: {
      title: 'The page “{work}” has neither a date nor the day you read it.',
      question: 'When did you read it? “Accessed 3 May 2024” is enough.',
      severity: 'check',
    },
    'no-access': {
      title: 'The page “{work}” does not say when you read it.',
      question: 'Does your style ask for it? “Accessed 3 May 2024” is enough.',
    },
  },
  check(context, { undatedOnly }) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const pages = citing.works.entries.filter(isPage);
    return {
      applicable: placesOf(citing.text, pages).refs,
      findings: pages
        .filter((entry) => !entry.item.accessed && !(undatedOnly && yearOf(entry.item)))
        .map((entry) =>
          reportPlaces(
            placesOf(citing.text, [entry]),
            yearOf(entry.item) ? 'no-access' : 'undated',
            { work: nameOf(entry) },
            ['Look at the entry'],
          ),
        ),
    };
  },
  examples: {
    valid: [
      {
        title: 'The entry says when the page was read.',
        sketch: '',
        text: '# Bibliography\nCity of Oslo. “Free Buses.” Accessed 3 May 2024. https://oslo.example/buses',
      },
      {
        title: 'An article that is also on the web needs no such day.',
        sketch: '',
        text: '# Bibliography\nLind, Ada. “The Last Fare.” Transport Letters 12, no. 4 (2018): 301–19. https://letters.example/12/301',
      },
      {
        title: 'Some styles ask only of pages without a date.',
        sketch: '',
        text: '# Bibliography\nCity of Oslo. 2020. “Free Buses.” https://oslo.example/buses',
        options: { undatedOnly: true },
      },
    ],
    invalid: [
      {
        title: 'No date at all.',
        sketch: '',
        text: '# Bibliography\nCity of Oslo. “Free Buses.” https://oslo.example/buses',
        reports: [{ messageId: 'undated', at: ['City of Oslo.'] }],
      },
      {
        title: 'A year, but no day of reading.',
        sketch: '',
        text: '# Bibliography\nCity of Oslo. 2020. “Free Buses.” https://oslo.example/buses',
        reports: [{ messageId: 'no-access', at: ['City of Oslo. 2020.'] }],
      },
    ],
  },
});

function isPage({ item }: Entry): boolean {
  return item.type === 'webpage' && Boolean(item.URL) && !item.DOI && !item.volume && !item.publisher;
}
