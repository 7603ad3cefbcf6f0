import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { evidenceTypes } from '#shared/graph/records.ts';
import { isCitedInText } from '../cited-sources.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { command, open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

/** What a reader cannot know to be true unless it is said where it comes from. */
export const typesThatNeedSource = ['statistic', 'expert', 'quotation', 'study', 'document'] as const;

export const evidenceNeedsSource = defineRule({
  id: 'evidence-needs-source',
  catalogue: 'SRC-01',
  version: 1,
  topic: 'sources',
  title: 'Evidence from others names its source',
  why: 'A reader can check a number or a quotation only if you say where it comes from.',
  basis: 'AAC&U VALUE Written Communication, “sources and evidence”',
  severity: 'check',
  options: z.strictObject({
    types: z._default(z.array(z.enum(evidenceTypes)).check(z.minLength(1)), [...typesThatNeedSource]),
  }),
  messages: {
    uncited: {
      title: 'The {type} “{text}” has no source yet.',
      question: 'Where can your reader look it up?',
    },
  },
  check(context, { types }) {
    const asked = context
      .withRole('ground')
      .filter(
        (point) =>
          !point.isEmpty && typeOf(point) !== undefined && types.some((type) => type === typeOf(point)),
      );
    return {
      applicable: asked.map(refOf),
      findings: asked
        .filter((point) => context.citations(point).length === 0 && !isCitedInText(context, point))
        .map((point) => ({
          messageId: 'uncited' as const,
          refs: [refOf(point)],
          data: { type: words[typeOf(point) ?? 'document'], text: shortText(point.head, 60) },
          suggestions: waysOut(context, point),
        })),
    };
  },
  examples: {
    valid: [
      {
        title: 'The number has a source.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare | https://example.org/fares\nclaim: Free buses bring more people to work.\n  + evidence(statistic) [s, p. 4]: At the mill 300 more people came by bus.',
      },
      {
        title: 'What the writer saw needs no source.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence(observation): My bus is full at six in the morning now.',
      },
      {
        title: 'Its passage in the text has a footnote.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence(statistic) #e: At the mill 300 more people came by bus.',
        text: 'At the mill 300 more people came by bus.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.',
        anchors: { e: 'At the mill 300 more people came by bus' },
      },
      {
        title: 'An empty node is asked for its words first.',
        sketch: 'claim: Free buses bring more people to work.\n  + evidence(statistic):',
      },
    ],
    invalid: [
      {
        title: 'A number comes from nowhere.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence(statistic) #e: At the mill 300 more people came by bus.',
        reports: [{ messageId: 'uncited', at: ['e'] }],
      },
    ],
  },
});

const words = {
  statistic: 'statistic',
  example: 'example',
  anecdote: 'anecdote',
  expert: 'expert’s view',
  quotation: 'quotation',
  study: 'study',
  document: 'document',
  definition: 'definition',
  observation: 'observation',
  reasoning: 'reasoning',
} as const satisfies Record<(typeof evidenceTypes)[number], string>;

function typeOf({ head }: Point) {
  return head.fields.evidenceType;
}

function waysOut(context: RuleContext, point: Point): Suggestion[] {
  const suggestions = [open('Cite a source', 'cite', refOf(point))];
  const sources = [...context.graph.sources.values()];
  const [only] = sources;
  if (only && sources.length === 1) {
    const id = '__new-citation';
    const title = only.item.title
      ? `It is from “${only.item.title.slice(0, 60)}”`
      : 'It is from the source on the map';
    suggestions.push(
      command(
        title,
        { name: 'cite', args: { id, nodeId: point.head.id, sourceId: only.id } },
        { newIds: [id] },
      ),
    );
  }
  suggestions.push(
    command('I saw it myself', {
      name: 'edit-fields',
      args: { nodeId: point.head.id, fields: { evidenceType: 'observation' } },
    }),
  );
  return suggestions;
}
