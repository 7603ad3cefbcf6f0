import * as z from 'zod/mini';
import type { Source } from '#shared/graph/records.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import { citedSources, sourceRef } from '../cited-sources.ts';
import { open } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const sourceIsComplete = defineRule({
  id: 'source-is-complete',
  catalogue: 'SRC-02',
  version: 1,
  topic: 'sources',
  title: 'A cited source has author, year and title',
  why: 'With author, year, title and, on the web, the address, a reader finds the very work you used.',
  basis: 'IB Extended Essay and AP Research: full bibliographic details of each work cited',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    incomplete: {
      title: 'The source “{source}” has no {missing} yet.',
      question: 'Can you fill in what the work itself says? “n.d.” stands for a year that is not given.',
    },
  },
  check(context) {
    const sources = citedSources(context).map(([source]) => source);
    return {
      applicable: sources.map(sourceRef),
      findings: sources.flatMap((source) => {
        const missing = missingIn(source);
        if (missing.length === 0) return [];
        return [
          {
            messageId: 'incomplete' as const,
            refs: [sourceRef(source)],
            data: { source: sourceName(source.item).slice(0, 80), missing: listed(missing) },
            suggestions: [open('Fill it in', 'edit-source', sourceRef(source))],
          },
        ];
      }),
    };
  },
  examples: {
    valid: [
      {
        title: 'All four are there.',
        sketch:
          'source #s (webpage): Lind, Ada | 2019 | The last fare | https://example.org/fares\nclaim: Free buses bring more people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
      },
      {
        title: 'A book needs no address, and “n.d.” is a year.',
        sketch:
          'source #s (book): Lind, Ada | n.d. | The last fare\nclaim: Free buses bring more people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
      },
      {
        title: 'What is not cited can wait.',
        sketch: 'source #s: | | The last fare\nclaim: Free buses bring more people to work.',
      },
    ],
    invalid: [
      {
        title: 'A page on the web without author and address.',
        sketch:
          'source #s (webpage): | 2019 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
        reports: [{ messageId: 'incomplete', at: ['s'] }],
      },
    ],
  },
});

function missingIn({ item }: Source): string[] {
  const isOnWeb = item.type === 'webpage';
  const { issued } = item;
  const hasYear = issued !== undefined && (!('raw' in issued) || Boolean(issued.raw?.trim()));
  return [
    ...((item.author ?? []).length > 0 ? [] : ['author or organisation']),
    ...(hasYear ? [] : ['year']),
    ...(item.title?.trim() ? [] : ['title']),
    ...(isOnWeb && !item.URL?.trim() ? ['address'] : []),
  ];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
