import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { defaultRelationKind } from '#shared/graph/relations.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { targetPoint } from '../inferences.ts';
import { command, connect, open, park, refOf, wordFor } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const connectsToThesis = defineRule({
  id: 'connects-to-thesis',
  catalogue: 'CLM-06',
  version: 1,
  topic: 'disconnected',
  title: 'Every claim leads to the thesis',
  why: 'What leads nowhere leaves a reader wondering why it is there. Links to the point above it are a mark of good essays.',
  basis: 'Crossley, Tian and Wan: relations to superordinate elements predict essay quality',
  severity: 'missing',
  options: z.strictObject({}),
  messages: {
    loose: {
      title: 'The {kind} “{text}” does not lead to the thesis.',
      question: 'What does it argue for or against? Link it there, or set it aside for later.',
    },
    parked: {
      title: '“{text}” is set aside.',
      question: 'Where could it help your argument?',
      severity: 'idea',
    },
  },
  check(context) {
    // Without a thesis the question is the thesis (THS-01), not every claim on the map.
    if (context.withRole('position').length === 0) return { applicable: [], findings: [] };
    const asked = context.points.filter((point) => !point.isEmpty && isJoined(point));
    const loose = asked.filter((point) => !reachesThesis(context, point) && isTop(context, point));
    const parked = context.parked.filter((point) => !point.isEmpty && isJoined(point));
    return {
      applicable: [...asked, ...parked].map(refOf),
      findings: [
        ...loose.map((point) => ({
          messageId: 'loose' as const,
          refs: [refOf(point)],
          data: { kind: wordFor(point), text: shortText(point.head, 60) },
          suggestions: [...ties(context, point), park('Set it aside', point.head)],
        })),
        ...parked.map((point) => ({
          messageId: 'parked' as const,
          refs: [refOf(point)],
          data: { text: shortText(point.head, 60) },
          suggestions: [
            command('Bring it back', { name: 'park', args: { nodeId: point.head.id, parked: false } }),
          ],
        })),
      ],
    };
  },
  examples: {
    valid: [
      {
        title: 'Everything leads to the thesis: by support, by objection, by an answer to an objection.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses bring more people to work.\n  - counterargument: Somebody has to pay for the drivers.\n    - rebuttal: Fares pay for a fifth of the cost only.',
      },
      {
        title: 'An objection to a step reaches the thesis by that step.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses cut traffic.\n    -^ counterargument: Less traffic is not worth any price.',
      },
      {
        title: 'Without a thesis there is nothing to lead to yet.',
        sketch: 'claim: Free buses cut traffic.',
      },
    ],
    invalid: [
      {
        title: 'A claim is left beside the argument.',
        sketch: 'thesis: Cities should make buses free.\nclaim #c: Trams are quieter than buses.',
        reports: [{ messageId: 'loose', at: ['c'] }],
      },
      {
        title: 'What supports a loose claim is asked about there, once.',
        sketch:
          'thesis: Cities should make buses free.\nclaim #c: Trams are quieter than buses.\n  + claim: Rails make less noise than tyres.',
        reports: [{ messageId: 'loose', at: ['c'] }],
      },
      {
        title: 'An idea that is set aside gets a gentle reminder.',
        sketch: 'thesis: Cities should make buses free.\nclaim #c (parked): Trams are quieter than buses.',
        reports: [{ messageId: 'parked', at: ['c'] }],
      },
    ],
  },
});

/** Claims, counterarguments and rebuttals; unused evidence is EVD-01's, a warrant goes with its step. */
function isJoined({ role }: Point): boolean {
  return role === 'assertion' || role === 'objection' || role === 'reply';
}

function reachesThesis(context: RuleContext, point: Point): boolean {
  const { positive, negative, unsigned } = context.reach(point);
  return positive || negative || unsigned;
}

/** Whether tying in something above it would not tie it in as well. In a circle that leads nowhere the first speaks. */
function isTop(context: RuleContext, point: Point): boolean {
  const seen = new Set([point]);
  for (const at of seen) {
    for (const inference of context.outOf(at)) {
      const above = targetPoint(inference);
      if (seen.has(above)) continue;
      if (isJoined(above) && !above.isEmpty && context.outOf(above).length === 0) return false;
      seen.add(above);
    }
  }
  const topless = [...seen].filter((at) => isJoined(at) && !at.isEmpty);
  return topless.every((at) => at.place >= point.place);
}

function ties(context: RuleContext, point: Point): Suggestion[] {
  const suggestions = [open('Link it', 'link-to', refOf(point))];
  const target = point.role === 'reply' ? unanswered(context) : context.withRole('position')[0];
  if (!target) return suggestions;
  const kind = defaultRelationKind(point.head.kind, target.head.kind);
  const verb =
    kind === 'oppose' ? (point.role === 'reply' ? 'It answers' : 'It speaks against') : 'It supports';
  const what = target.role === 'position' ? 'the thesis' : `“${shortText(target.head, 30)}”`;
  suggestions.unshift(connect(context.graph, `${verb} ${what}`, point.head.id, kind, refOf(target)));
  return suggestions;
}

/** The first objection to the thesis that nothing speaks against. */
function unanswered(context: RuleContext): Point | undefined {
  return context
    .withRole('objection')
    .find(
      (objection) =>
        context.reach(objection).negative &&
        context.into(objection).every(({ relation }) => relation.kind !== 'oppose'),
    );
}
