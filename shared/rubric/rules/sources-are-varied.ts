import * as z from 'zod/mini';
import { sourceName } from '#shared/sources/source-words.ts';
import { sourceRef } from '../cited-sources.ts';
import { open } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const sourcesAreVaried = defineRule({
  id: 'sources-are-varied',
  catalogue: 'SRC-05',
  version: 1,
  topic: 'sources',
  title: 'The evidence comes from several sources',
  why: 'An argument that rests on one source is as strong as that source.',
  basis: 'AAC&U VALUE Written Communication: variety of sources',
  severity: 'idea',
  options: z.strictObject({
    /** Asks from so many pieces of evidence with a source on. */
    fewest: z._default(z.int().check(z.gte(2)), 4),
    /** And when one source carries this share of them, 0-1. */
    share: z._default(z.number().check(z.gte(0), z.lte(1)), 0.6),
  }),
  messages: {
    lopsided: {
      title: '{count} of {all} pieces of evidence come from “{source}”.',
      question: 'Who else has looked at this, and in another way?',
    },
  },
  check(context, { fewest, share }) {
    const citing = context
      .withRole('ground')
      .filter((point) => !point.isEmpty && context.citations(point).length > 0);
    if (citing.length < fewest) return { applicable: [], findings: [] };
    const counts = new Map<string, number>();
    for (const point of citing)
      for (const id of new Set(context.citations(point).map(({ sourceId }) => sourceId)))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    const sources = [...counts.keys()].sort().flatMap((id) => context.graph.sources.get(id) ?? []);
    return {
      applicable: sources.map(sourceRef),
      findings: sources
        .filter(({ id }) => (counts.get(id) ?? 0) >= share * citing.length)
        .map((source) => ({
          messageId: 'lopsided' as const,
          refs: [sourceRef(source)],
          data: {
            count: counts.get(source.id) ?? 0,
            all: citing.length,
            source: sourceName(source.item).slice(0, 80),
          },
          suggestions: [open('Look at the source', 'edit-source', sourceRef(source))],
        })),
    };
  },
  examples: {
    valid: [
      {
        title: 'Two sources carry two pieces each.',
        sketch:
          'source #a: Lind, Ada | 2019 | The last fare\nsource #b: Ek, Bo | 2018 | Who pays\nclaim: Free buses bring more people to work.\n  + evidence [a]: At the mill 300 more people came by bus.\n  + evidence [a, p. 9]: The job centre counted fewer missed interviews.\n  + evidence [b]: Fares were a tenth of a shop worker’s pay.\n  + evidence [b, p. 4]: Tickets cost more to sell than they brought in.',
      },
      {
        title: 'Three pieces of evidence are too few to tell.',
        sketch:
          'source #a: Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence [a]: At the mill 300 more people came by bus.\n  + evidence [a, p. 9]: The job centre counted fewer missed interviews.\n  + evidence [a, p. 12]: Fares were a tenth of a shop worker’s pay.',
      },
    ],
    invalid: [
      {
        title: 'Three of four pieces come from one book.',
        sketch:
          'source #a: Lind, Ada | 2019 | The last fare\nsource #b: Ek, Bo | 2018 | Who pays\nclaim: Free buses bring more people to work.\n  + evidence [a]: At the mill 300 more people came by bus.\n  + evidence [a, p. 9]: The job centre counted fewer missed interviews.\n  + evidence [a, p. 12]: Fares were a tenth of a shop worker’s pay.\n  + evidence [b]: Tickets cost more to sell than they brought in.',
        reports: [{ messageId: 'lopsided', at: ['a'] }],
      },
    ],
  },
});
