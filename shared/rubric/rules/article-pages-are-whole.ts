import * as z from 'zod/mini';
import type { Entry } from '#shared/citations/cited-works.ts';
import { pageRanges } from '#shared/sources/page-ranges.ts';
import { citingOf, nameOf, nothing, reportPlaces } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

export const articlePagesAreWhole = defineRule({
  id: 'article-pages-are-whole',
  catalogue: 'CIT-14',
  version: 1,
  topic: 'sources',
  title: 'The entry of an article has all of its pages',
  why: 'In the bibliography the pages say where the article begins and ends; the page you used stands in the note.',
  basis: 'Chicago Manual of Style 17, 14.174; APA 7, 9.25; MLA 9, 5.84',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    single: {
      title: 'The entry of the article “{work}” has only page {page}.',
      question: 'From which page to which does the article run?',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const articles = citing.works.entries.filter(({ item }) => item.type === 'article-journal' && item.page);
    return {
      applicable: placesOf(citing.text, articles).refs,
      findings: articles
        .filter((entry) => singlePage(entry) !== null)
        .map((entry) =>
          reportPlaces(
            placesOf(citing.text, [entry]),
            'single',
            { work: nameOf(entry), page: singlePage(entry) ?? '' },
            ['Look at the entry'],
          ),
        ),
    };
  },
  examples: {
    valid: [
      {
        title: 'The entry gives the range.',
        sketch: '',
        text: '# Bibliography\nLind, Ada. “The Last Fare.” Transport Letters 12, no. 4 (2018): 301–19.',
      },
      {
        title: 'Journals on the web number articles, not pages.',
        sketch: '',
        text: '# Bibliography\nLind, Ada. 2018. “The Last Fare.” Transport Letters 12 (4): e0213. https://doi.org/10.1234/tl.213\nEk, Bo. 2018. “Who Pays.” Transport Letters 12 (4): 105233. https://doi.org/10.1234/tl.105233',
      },
    ],
    invalid: [
      {
        title: 'One page for a whole article.',
        sketch: '',
        text: '# Bibliography\nLind, Ada. “The Last Fare.” Transport Letters 12, no. 4 (2018): 301.',
        reports: [{ messageId: 'single', at: ['Lind, Ada.'] }],
      },
    ],
  },
});

/** From 10,000 on it is the number of an article. */
function singlePage({ item }: Entry): string | null {
  const ranges = pageRanges(item.page ?? '');
  const [only] = ranges ?? [];
  return only && ranges?.length === 1 && only.from === only.to && only.from < 10_000
    ? (item.page ?? '')
    : null;
}
