import * as z from 'zod/mini';
import { pageRanges } from '#shared/sources/page-ranges.ts';
import { citingOf, mentionRefs, nothing, type Pair, reportPair, surePairsOf, wordOf } from '../citing.ts';
import { defineRule } from '../rule.ts';

export const pagesInRange = defineRule({
  id: 'pages-in-range',
  catalogue: 'CIT-08',
  version: 1,
  topic: 'sources',
  title: 'The pages cited lie within the work',
  why: 'A reader turns to the page you name. Outside the article there is something else on it.',
  basis:
    'Chicago Manual of Style 17, 14.174: the note gives the page, the bibliography the range of the article',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    outside: {
      title: 'The {place} points to {pages}, but the bibliography says the work runs from {from} to {to}.',
      question: 'Are these the pages of the journal, or of a file that starts at 1?',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const pairs = surePairsOf(citing).filter(
      ({ mention, entry }) => rangeOf(entry.item.page) && pageRanges(mention.locator)?.length,
    );
    return {
      applicable: mentionRefs(citing, pairs),
      findings: pairs.flatMap((pair) => {
        const range = rangeOf(pair.entry.item.page);
        if (!range || isInside(pair, range)) return [];
        const pages = pair.mention.locator.replace(/^\(|\)$/g, '');
        return [reportPair(citing, pair, 'outside', { place: wordOf(pair.mention), pages, ...range })];
      }),
    };
  },
  examples: {
    valid: [
      {
        title: 'Page 305 is one of 301–19.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, “The Last Fare,” Transport Letters 12, no. 4 (2018): 305.\n# Bibliography\nLind, Ada. “The Last Fare.” Transport Letters 12, no. 4 (2018): 301–19.',
      },
      {
        title: 'A chapter is no page.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Lind, “Last Fare,” para. 4.\n# Bibliography\nLind, Ada. “The Last Fare.” Transport Letters 12, no. 4 (2018): 301–19.',
      },
    ],
    invalid: [
      {
        title: 'The article begins much later.',
        sketch: '',
        text: 'Free buses bring people to work (Lind 2018, 3–10).\n# References\nLind, Ada. 2018. “The Last Fare.” Transport Letters 12 (4): 301–19.',
        reports: [{ messageId: 'outside', at: ['Lind 2018, 3', 'Lind, Ada. 2018.'] }],
      },
    ],
  },
});

type Range = { readonly from: number; readonly to: number };

/** First and last page of an entry; null of a single page, which may be only where the work starts. */
function rangeOf(page: string | undefined): Range | null {
  const ranges = page ? pageRanges(page) : null;
  if (!ranges || ranges.length === 0) return null;
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return to > from ? { from, to } : null;
}

function isInside({ mention }: Pair, { from, to }: Range): boolean {
  return (pageRanges(mention.locator) ?? []).every((range) => range.from >= from && range.to <= to);
}
