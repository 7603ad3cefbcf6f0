import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { standingObjections } from '../answers.ts';
import { isCitedInText } from '../cited-sources.ts';
import type { RuleContext } from '../context.ts';
import { open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const otherSideHasSource = defineRule({
  id: 'other-side-has-source',
  catalogue: 'SRC-08',
  version: 1,
  topic: 'sources',
  title: 'The other side speaks from a source too',
  why: 'An objection that somebody has really made is harder to wave away, and answering it counts for more.',
  basis: 'AAC&U VALUE Critical Thinking, “student’s position”: perspectives of others',
  severity: 'idea',
  options: z.strictObject({
    /** Asks from so many sources on. */
    fewest: z._default(z.int().check(z.gte(1)), 3),
  }),
  messages: {
    unheard: {
      title: 'No source speaks for the other side yet.',
      question: 'Who holds “{text}”, and where have they written it?',
    },
  },
  check(context, { fewest }) {
    const objections = standingObjections(context);
    const [first] = objections;
    if (!first || context.graph.sources.size < fewest) return { applicable: [], findings: [] };
    const isHeard = objections.some((objection) => speaksFromSource(context, objection));
    const findings = isHeard
      ? []
      : [
          {
            messageId: 'unheard' as const,
            refs: [refOf(first)],
            data: { text: shortText(first.head, 60) },
            suggestions: [open('Cite a source', 'cite', refOf(first))],
          },
        ];
    return { applicable: [refOf(first)], findings };
  },
  examples: {
    valid: [
      {
        title: 'The objection’s evidence has a source.',
        sketch:
          'source #a: Lind, Ada | 2019 | The last fare\nsource #b: Ek, Bo | 2018 | Who pays\nsource #c: Dahl, Cy | 2020 | Full buses\nthesis: Cities should make buses free.\n  - counterargument: Free buses cost too much.\n    + evidence [b]: Oslo would lose a tenth of its income.',
      },
      {
        title: 'Two sources are too few to tell.',
        sketch:
          'source #a: Lind, Ada | 2019 | The last fare\nsource #b: Ek, Bo | 2018 | Who pays\nthesis: Cities should make buses free.\n  - counterargument: Free buses cost too much.',
      },
    ],
    invalid: [
      {
        title: 'Three sources, all on one side.',
        sketch:
          'source #a: Lind, Ada | 2019 | The last fare\nsource #b: Ek, Bo | 2018 | Who pays\nsource #c: Dahl, Cy | 2020 | Full buses\nthesis: Cities should make buses free.\n  + evidence [a]: At the mill 300 more people came by bus.\n  - counterargument #o: Free buses cost too much.',
        reports: [{ messageId: 'unheard', at: ['o'] }],
      },
    ],
  },
});

/** The objection cites, its passage does, or something right below it. */
function speaksFromSource(context: RuleContext, objection: Point): boolean {
  return [objection, ...context.supporters(objection)].some(
    (point) => context.citations(point).length > 0 || isCitedInText(context, point),
  );
}
