import * as z from 'zod/mini';
import { zoneAt } from '#shared/essay/text.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { addNode, becomes, command, open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const claimNeedsEvidence = defineRule({
  id: 'claim-needs-evidence',
  catalogue: 'CLM-01',
  version: 1,
  topic: 'support',
  title: 'Every claim has something under it',
  why: 'A reader who does not already agree believes a claim because of what stands under it.',
  basis:
    'AP English Language, argument essay, row B: evidence for all claims; PERSUADE “claim without support” (Crossley et al. 2024). Fires on 6 % of expert-marked essays in this form (Argument Annotated Essays v2)',
  severity: 'missing',
  options: z.strictObject({
    /** Shares of the words, 0-1: claims before and after them sum up, and are supported in between. */
    introduction: z._default(z.number().check(z.gte(0), z.lte(1)), 0.2),
    conclusion: z._default(z.number().check(z.gte(0), z.lte(1)), 0.82),
  }),
  messages: {
    bare: {
      title: 'Nothing supports the claim “{text}” yet.',
      question: 'What would make a reader believe it?',
    },
    unwritten: {
      title: 'What is to support the claim “{text}” is still empty.',
      question: 'What would make a reader believe it? Write it there.',
    },
  },
  check(context, zones) {
    const claims = context.points.filter(
      (point) => !point.isEmpty && context.isPro(point) && !isFraming(context, point, zones),
    );
    const loose = looseEvidence(context);
    const findings = claims.flatMap((claim) => {
      const support = context.supporters(claim);
      if (support.some((point) => !point.isEmpty)) return [];
      const [empty] = support;
      // Unlinked evidence beside the claim in the text: EVD-01 asks there, once.
      if (!empty && [...context.paragraphs(claim)].some((paragraph) => loose.has(paragraph))) return [];
      const data = { text: shortText(claim.head, 60) };
      const suggestions = empty ? [open('Write it', 'edit-text', refOf(empty))] : waysOut(context, claim);
      return [
        {
          messageId: empty ? ('unwritten' as const) : ('bare' as const),
          refs: [refOf(claim)],
          data,
          suggestions,
        },
      ];
    });
    return { applicable: claims.map(refOf), findings };
  },
  examples: {
    valid: [
      {
        title: 'Evidence supports the claim.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses bring more people to work.\n    + evidence: In our town 300 more people took the bus to the mill.',
      },
      {
        title: 'A claim that says the thesis again is supported where the thesis is.',
        sketch: 'thesis: Cities should make buses free.\n  = claim: So fares should go.',
      },
      {
        title: 'A claim of the other side is for the other side to support.',
        sketch: 'thesis: Cities should make buses free.\n  - claim: Somebody has to pay for the drivers.',
      },
      {
        title: 'A claim in the introduction announces what the body supports.',
        sketch: 'thesis: Cities should make buses free.\n  + claim #c: Free buses help workers.',
        text: 'Free buses help workers.\nSo cities should make them free. In our town the mill could not find people, and those who looked for work had no way to get there.\nFares went and work came.',
        anchors: { c: 'Free buses help workers.' },
      },
      {
        title: 'Evidence in the same paragraph only waits to be linked.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim #c: Free buses help workers.\nevidence #e: At the mill 300 more people came by bus.',
        text: 'Cities should make buses free, and the sooner they do it the better for all.\nFree buses help workers. At the mill 300 more people came by bus.\nFares went and work came, and the town is better off for it today.',
        anchors: { c: 'Free buses help workers.', e: 'At the mill 300 more people came by bus.' },
      },
    ],
    invalid: [
      {
        title: 'A claim stands without support.',
        sketch: 'thesis: Cities should make buses free.\n  + claim #c: Free buses bring more people to work.',
        reports: [{ messageId: 'bare', at: ['c'] }],
      },
      {
        title: 'The evidence has a place but no words.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim #c: Free buses bring more people to work.\n    + evidence:',
        reports: [{ messageId: 'unwritten', at: ['c'] }],
      },
      {
        title: 'In the body of the essay a bare claim is bare.',
        sketch: 'thesis: Cities should make buses free.\n  + claim #c: Free buses help workers.',
        text: 'Cities should make buses free, and the sooner they do it the better for all.\nFree buses help workers.\nFares went and work came, and the town is better off for it today.',
        anchors: { c: 'Free buses help workers.' },
        reports: [{ messageId: 'bare', at: ['c'] }],
      },
    ],
  },
});

type Zones = { readonly introduction: number; readonly conclusion: number };

/** Whether all of the point's places in the text are in the introduction or the conclusion. */
function isFraming(context: RuleContext, point: Point, zones: Zones): boolean {
  const { text } = context;
  if (!text) return false;
  const spans = context.spans(point);
  return spans.length > 0 && spans.every((span) => zoneAt(text, span.start, zones) !== 'body');
}

/** Paragraphs in which evidence stands that leads nowhere. */
function looseEvidence(context: RuleContext): ReadonlySet<number> {
  const paragraphs = new Set<number>();
  if (!context.text) return paragraphs;
  for (const point of context.withRole('ground')) {
    if (point.isEmpty || context.outOf(point).length > 0) continue;
    for (const paragraph of context.paragraphs(point)) paragraphs.add(paragraph);
  }
  return paragraphs;
}

function waysOut(context: RuleContext, claim: Point): Suggestion[] {
  const here = refOf(claim);
  const suggestions = [
    addNode(context.graph, 'Add evidence', 'evidence', { kind: 'support', target: here }),
    open('Link something that is on the map', 'link-to', here),
  ];
  const toThesis = context
    .outOf(claim)
    .find(
      ({ relation, premises, target }) =>
        relation.kind === 'support' &&
        premises.length === 1 &&
        target.type === 'point' &&
        target.point.role === 'position',
    );
  if (toThesis) {
    suggestions.push(
      command('It says the thesis again', {
        name: 'change-relation-kind',
        args: { relationId: toThesis.relation.id, kind: 'restate' },
      }),
    );
  }
  suggestions.push(becomes('My reader accepts this as a fact', claim.head, 'evidence'));
  return suggestions;
}
