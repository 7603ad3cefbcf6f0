import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { connect, open, park, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const evidenceIsUsed = defineRule({
  id: 'evidence-is-used',
  catalogue: 'EVD-01',
  version: 1,
  topic: 'disconnected',
  title: 'Every piece of evidence is used',
  why: 'A fact proves nothing by itself. Linked to a claim, it tells the reader what to conclude from it.',
  basis: 'AP English Language, argument essay, row B; PERSUADE “evidence” (Crossley et al. 2024)',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    unused: {
      title: 'The evidence “{text}” is not used for anything yet.',
      question: 'Which claim does it make more believable?',
    },
  },
  check(context) {
    const evidence = context.withRole('ground').filter((point) => !point.isEmpty);
    return {
      applicable: evidence.map(refOf),
      findings: evidence
        .filter((point) => context.outOf(point).length === 0)
        .map((point) => ({
          messageId: 'unused' as const,
          refs: [refOf(point)],
          data: { text: shortText(point.head, 60) },
          suggestions: waysOut(context, point),
        })),
    };
  },
  examples: {
    valid: [
      {
        title: 'The evidence supports a claim.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence: In our town 300 more people took the bus to the mill.',
      },
      {
        title: 'Evidence against something is used as well.',
        sketch:
          'counterargument: Nobody would ride a free bus.\n  - evidence: In our town 300 more people took the bus to the mill.',
      },
    ],
    invalid: [
      {
        title: 'A fact stands beside the argument.',
        sketch:
          'thesis: Cities should make buses free.\nevidence #e: In our town 300 more people took the bus to the mill.',
        reports: [{ messageId: 'unused', at: ['e'] }],
      },
    ],
  },
});

function waysOut(context: RuleContext, evidence: Point): Suggestion[] {
  const suggestions = [open('Link it', 'link-to', refOf(evidence))];
  const claim = nearestClaim(context, evidence);
  if (claim) {
    const title = `It supports “${shortText(claim.head, 40)}”`;
    suggestions.unshift(connect(context.graph, title, evidence.head.id, 'support', refOf(claim)));
  }
  suggestions.push(park('Set it aside', evidence.head));
  return suggestions;
}

/** Nearest in the text when both stand in it; else a claim that has nothing under it yet, else the first. */
function nearestClaim(context: RuleContext, evidence: Point): Point | undefined {
  const claims = context.withRole('assertion').filter((claim) => !claim.isEmpty);
  const start = context.spans(evidence)[0]?.start;
  if (start !== undefined) {
    const distances = claims.flatMap((claim) =>
      context.spans(claim).map((span) => ({ claim, distance: Math.abs(span.start - start) })),
    );
    const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
    if (nearest) return nearest.claim;
  }
  return claims.find((claim) => context.isPro(claim) && context.supporters(claim).length === 0) ?? claims[0];
}
