import * as z from 'zod/mini';
import { sourceName } from '#shared/sources/source-words.ts';
import { citedSources, sourceRef } from '../cited-sources.ts';
import { command, open } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const sourceIsUsed = defineRule({
  id: 'source-is-used',
  catalogue: 'SRC-04',
  version: 1,
  topic: 'sources',
  title: 'Every source supports something',
  why: 'A source that nothing rests on makes the list longer, not the argument stronger.',
  basis: 'AAC&U VALUE Written Communication, “sources and evidence”',
  severity: 'idea',
  options: z.strictObject({}),
  messages: {
    unused: {
      title: 'Nothing on the map cites “{source}”.',
      question: 'Which evidence comes from it?',
    },
  },
  check(context) {
    const works = context.works();
    const cited = new Set(citedSources(context).map(([source]) => source.id));
    // What stands in the text’s own bibliography is asked for by CIT-02, and what the text cites is used.
    const inText = new Set(
      (works?.entries ?? []).filter(({ span }) => span !== null).map(({ sourceId }) => sourceId),
    );
    for (const { match } of works?.mentions ?? [])
      if (match.type === 'one') inText.add(match.listed.sourceId);
    const sources = [...context.graph.sources.values()].filter(({ id }) => !inText.has(id));
    return {
      applicable: sources.map(sourceRef),
      findings: sources
        .filter(({ id }) => !cited.has(id))
        .map((source) => ({
          messageId: 'unused' as const,
          refs: [sourceRef(source)],
          data: { source: sourceName(source.item).slice(0, 80) },
          suggestions: [
            open('Look at the source', 'edit-source', sourceRef(source)),
            command('Take it off the list', { name: 'remove-source', args: { sourceId: source.id } }),
          ],
        })),
    };
  },
  examples: {
    valid: [
      {
        title: 'Evidence cites it.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
      },
      {
        title: 'A footnote cites it.',
        sketch: 'source #s: Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.',
      },
    ],
    invalid: [
      {
        title: 'A source that nothing cites.',
        sketch: 'source #s: Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.',
        reports: [{ messageId: 'unused', at: ['s'] }],
      },
    ],
  },
});
