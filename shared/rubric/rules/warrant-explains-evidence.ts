import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import type { Inference } from '../inferences.ts';
import { addNode, open, refOf, relationRef } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const warrantExplainsEvidence = defineRule({
  id: 'warrant-explains-evidence',
  catalogue: 'WAR-01',
  version: 1,
  topic: 'support',
  title: 'It is said why evidence counts',
  why: 'A reader may accept the fact and still not the claim. The step from one to the other has to be said.',
  basis: 'Toulmin 1958, warrant; AP English Language, argument essay, row B: consistent explanation',
  severity: 'check',
  options: z.strictObject({
    /** `every` asks until each piece of evidence is explained, `any` until one of the claim’s is. */
    explain: z._default(z.enum(['every', 'any']), 'every'),
  }),
  messages: {
    unexplained: {
      title: 'It is not said yet why the evidence counts for “{text}”.',
      question: 'What does it show, and why? Try: This shows … because …',
    },
    some: {
      title: 'For “{text}” it is said why {explained} of {count} pieces of evidence count.',
      question: 'What does the other evidence show, and why?',
    },
    unwritten: {
      title: 'The warrant for “{text}” is still empty.',
      question: 'Why does this evidence count? Try: This shows … because …',
    },
  },
  check(context, { explain }) {
    const claims = context
      .withRole('assertion')
      .filter((claim) => !claim.isEmpty)
      .map((claim) => ({ claim, steps: evidenceSteps(context, claim) }))
      .filter(({ steps }) => steps.length > 0);
    const findings = claims.flatMap(({ claim, steps }) => {
      if (context.supporters(claim).some(isWrittenBridge)) return [];
      const bare = steps.filter((step) => !isExplained(context, step));
      const [first] = bare;
      const explained = steps.length - bare.length;
      if (!first || (explain === 'any' && explained > 0)) return [];
      const empty = bare.flatMap((step) => bridgesOf(context, step)).find((bridge) => bridge.isEmpty);
      return [
        {
          messageId: empty
            ? ('unwritten' as const)
            : explained > 0
              ? ('some' as const)
              : ('unexplained' as const),
          refs: [refOf(claim)],
          data: { text: shortText(claim.head, 60), explained, count: steps.length },
          suggestions: empty
            ? [open('Write the warrant', 'edit-text', refOf(empty))]
            : waysOut(context, first),
        },
      ];
    });
    return { applicable: claims.map(({ claim }) => refOf(claim)), findings };
  },
  examples: {
    valid: [
      {
        title: 'A warrant says why the evidence counts.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence: In our town 300 more people took the bus to the mill.\n    +^ warrant: Nothing but the fare changed that month.',
      },
      {
        title: 'A warrant may also stand beside the evidence, as a linked reason.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence: In our town 300 more people took the bus to the mill.\n  & warrant: Nothing but the fare changed that month.',
      },
      {
        title: 'A claim without evidence has nothing to explain yet.',
        sketch: 'claim: Free buses bring more people to work.',
      },
      {
        title: 'A short task asks for one explanation a claim.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence: In our town 300 more people took the bus to the mill.\n    +^ warrant: Nothing but the fare changed that month.\n  + evidence: The job centre counted fewer missed interviews.',
        options: { explain: 'any' },
      },
    ],
    invalid: [
      {
        title: 'Nobody says why the number matters; one claim is asked about once.',
        sketch:
          'claim #c: Free buses bring more people to work.\n  + evidence: In our town 300 more people took the bus to the mill.\n  + evidence: The job centre counted fewer missed interviews.',
        reports: [{ messageId: 'unexplained', at: ['c'] }],
      },
      {
        title: 'One of two pieces of evidence is explained.',
        sketch:
          'claim #c: Free buses bring more people to work.\n  + evidence: In our town 300 more people took the bus to the mill.\n    +^ warrant: Nothing but the fare changed that month.\n  + evidence: The job centre counted fewer missed interviews.',
        reports: [{ messageId: 'some', at: ['c'] }],
      },
      {
        title: 'The warrant has a place but no words.',
        sketch:
          'claim #c: Free buses bring more people to work.\n  + evidence: In our town 300 more people took the bus to the mill.\n    +^ warrant:',
        reports: [{ messageId: 'unwritten', at: ['c'] }],
      },
    ],
  },
});

/** The supports of a claim that carry written evidence. */
export function evidenceSteps(context: RuleContext, claim: Point): readonly Inference[] {
  return context
    .into(claim)
    .filter(
      ({ relation, premises }) =>
        relation.kind === 'support' && premises.some((point) => point.role === 'ground' && !point.isEmpty),
    );
}

/** By a warrant onto the step or beside the evidence, or by a note on the step or on its evidence. */
export function isExplained(context: RuleContext, step: Inference): boolean {
  return (
    step.relation.note.trim() !== '' ||
    step.premises.some((point) => point.members.some((node) => node.note.trim() !== '')) ||
    bridgesOf(context, step).some(isWrittenBridge)
  );
}

function bridgesOf(context: RuleContext, step: Inference): readonly Point[] {
  const onto = context
    .into(step)
    .filter(({ relation }) => relation.kind === 'support')
    .flatMap(({ premises }) => premises);
  return [...step.premises, ...onto].filter((point) => point.role === 'bridge');
}

function isWrittenBridge(point: Point): boolean {
  return point.role === 'bridge' && !point.isEmpty;
}

function waysOut(context: RuleContext, step: Inference): Suggestion[] {
  const target = relationRef(step);
  return [
    addNode(context.graph, 'Add a warrant', 'warrant', { kind: 'support', target }),
    open('Show the step', 'show', target),
  ];
}
