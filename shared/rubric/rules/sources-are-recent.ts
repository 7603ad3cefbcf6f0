import * as z from 'zod/mini';
import { sourceName } from '#shared/sources/source-words.ts';
import { citedSources, sourceRef, yearNumber } from '../cited-sources.ts';
import { open } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const sourcesAreRecent = defineRule({
  id: 'sources-are-recent',
  catalogue: 'SRC-06',
  version: 1,
  topic: 'sources',
  title: 'Sources are recent enough for the task',
  why: 'What was counted long ago may be true no longer.',
  basis: 'CRAAP test (Blakeslee 2004), currency; RADAR framework (Mandalios 2013), date',
  severity: 'idea',
  options: z.strictObject({
    /** The year of the assignment and how many years back a source may reach: both, or nothing is asked. */
    year: z.optional(z.int()),
    maxAge: z.optional(z.int().check(z.gte(0))),
  }),
  messages: {
    old: {
      title: '“{source}” is from {year}.',
      question: 'Is there newer work on this? If it is still the one to read, say why.',
    },
  },
  check(context, { year, maxAge }) {
    if (year === undefined || maxAge === undefined) return { applicable: [], findings: [] };
    const dated = citedSources(context)
      .map(([source]) => source)
      .filter((source) => yearNumber(source) !== null);
    return {
      applicable: dated.map(sourceRef),
      findings: dated
        .filter((source) => (yearNumber(source) ?? year) < year - maxAge)
        .map((source) => ({
          messageId: 'old' as const,
          refs: [sourceRef(source)],
          data: { source: sourceName(source.item).slice(0, 80), year: yearNumber(source) ?? '' },
          suggestions: [open('Look at the source', 'edit-source', sourceRef(source))],
        })),
    };
  },
  examples: {
    valid: [
      {
        title: 'Ten years back is allowed.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
        options: { year: 2026, maxAge: 10 },
      },
      {
        title: 'The task says nothing about age.',
        sketch:
          'source #s: Lind, Ada | 1919 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
      },
    ],
    invalid: [
      {
        title: 'Older than the task allows.',
        sketch:
          'source #s: Lind, Ada | 2009 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
        options: { year: 2026, maxAge: 10 },
        reports: [{ messageId: 'old', at: ['s'] }],
      },
    ],
  },
});
