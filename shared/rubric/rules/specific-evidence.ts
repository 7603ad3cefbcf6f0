import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { RuleContext } from '../context.ts';
import { addNode, open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

/** A number, a quotation, a marked example, or a name: a capital that does not begin a sentence. */
const specific: readonly RegExp[] = [
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|percent|per cent)\b/i,
  /[“”"«»]|(?:^|\s)['‘][^'’]{8,}['’]/,
  /\b(?:for example|for instance|such as|e\.g\.|an example of|including|namely)\b/i,
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|last (?:week|month|year|summer|winter))\b/,
  /[\p{L}\p{N},;:)’'”"-]\s+(?!I\b|I['’])\p{Lu}[\p{L}\p{N}]+/u,
];

export const specificEvidence = defineRule({
  id: 'specific-evidence',
  catalogue: 'EVD-04',
  version: 1,
  topic: 'support',
  title: 'Evidence is specific',
  why: 'A reader can picture and check “300 more riders in May”. “Many people” is easy to doubt.',
  basis: 'AP English Language, argument essay, row B: specific evidence; eRevise, specificity',
  severity: 'check',
  lexical: 'wholly',
  options: z.strictObject({}),
  messages: {
    general: {
      title: 'All evidence for “{text}” is general.',
      question: 'Who was it? When? How many? Where could one see it?',
    },
    unwritten: {
      title: 'So far all evidence for “{text}” is general, and a new piece is still empty.',
      question: 'Who was it? When? How many? Where could one see it?',
    },
  },
  check(context) {
    const claims = context
      .withRole('assertion')
      .filter((claim) => !claim.isEmpty)
      .map((claim) => ({ claim, evidence: evidenceOf(context, claim) }))
      .filter(({ evidence }) => evidence.length > 0);
    return {
      applicable: claims.map(({ claim }) => refOf(claim)),
      findings: claims.flatMap(({ claim, evidence }) => {
        const [first] = evidence;
        if (!first || evidence.some((point) => isSpecific(context, point))) return [];
        const empty = context.supporters(claim).find((point) => point.role === 'ground' && point.isEmpty);
        return [
          {
            messageId: empty ? ('unwritten' as const) : ('general' as const),
            refs: [refOf(claim)],
            data: { text: shortText(claim.head, 60), count: evidence.length },
            suggestions: empty
              ? [open('Write it', 'edit-text', refOf(empty))]
              : [
                  open('Make the evidence specific', 'edit-text', refOf(first)),
                  addNode(context.graph, 'Add specific evidence', 'evidence', {
                    kind: 'support',
                    target: refOf(claim),
                  }),
                ],
          },
        ];
      }),
    };
  },
  examples: {
    valid: [
      {
        title: 'One piece of evidence has a number.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence: Many people ride more often.\n  + evidence: In our town 300 more people took the bus to the mill.',
      },
      {
        title: 'A name is specific.',
        sketch: 'claim: Free buses bring more people to work.\n  + evidence: The mill in Harlow hired again.',
      },
      {
        title: 'So is an example.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence: Nurses, for example, ride home after the night shift.',
      },
      {
        title: 'Other languages are not judged by English words.',
        sketch:
          'claim: Freie Busse bringen Menschen zur Arbeit.\n  + evidence: viele fahren öfter mit dem bus.',
        language: 'de',
      },
    ],
    invalid: [
      {
        title: 'Everything under the claim is general.',
        sketch:
          'claim #c: Free buses bring more people to work.\n  + evidence: Many people ride more often.\n  + evidence: Everybody likes to save money.',
        reports: [{ messageId: 'general', at: ['c'] }],
      },
      {
        title: 'Specific evidence has a place but no words.',
        sketch:
          'claim #c: Free buses bring more people to work.\n  + evidence: Many people ride more often.\n  + evidence:',
        reports: [{ messageId: 'unwritten', at: ['c'] }],
      },
    ],
  },
});

function evidenceOf(context: RuleContext, claim: Point): readonly Point[] {
  return context.supporters(claim).filter((point) => point.role === 'ground' && !point.isEmpty);
}

/** What cites a source can be checked there, whatever its words. */
function isSpecific(context: RuleContext, point: Point): boolean {
  return context.citations(point).length > 0 || specific.some((pattern) => pattern.test(point.head.text));
}
