import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { answersTo, concessionsTo, standingObjections } from '../answers.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { addNode, connect, open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const counterargumentNeedsRebuttal = defineRule({
  id: 'counterargument-needs-rebuttal',
  catalogue: 'REB-01',
  version: 1,
  topic: 'opposition',
  title: 'Every counterargument is answered',
  why: 'An objection left standing is the last word a reader hears on it. Answered or granted, it makes your side stronger.',
  basis:
    'Wolfe, Britt and Butler 2009 (rebuttals and persuasion); in the Argument Annotated Essays 28 % of opposing claims have an attacking reason',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    unanswered: {
      title: 'Nothing answers “{text}” yet.',
      question:
        'Is one of your claims the answer? Link it. If not: is the objection wrong, beside the point, or outweighed?',
    },
    unwritten: {
      title: 'The answer to “{text}” is still empty.',
      question: 'Is the objection wrong, beside the point, or outweighed? Write it there.',
    },
  },
  check(context) {
    const objections = standingObjections(context);
    const findings = objections.flatMap((objection) => {
      if (concessionsTo(context, objection).length > 0) return [];
      const answers = answersTo(context, objection);
      if (answers.some((point) => !point.isEmpty)) return [];
      const [empty] = answers;
      return [
        {
          messageId: empty ? ('unwritten' as const) : ('unanswered' as const),
          refs: [refOf(objection)],
          data: { text: shortText(objection.head, 60) },
          suggestions: empty
            ? [open('Write the answer', 'edit-text', refOf(empty))]
            : waysOut(context, objection),
        },
      ];
    });
    return { applicable: objections.map(refOf), findings };
  },
  examples: {
    valid: [
      {
        title: 'A rebuttal answers the objection.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Without fares the buses would stop.\n    - rebuttal: Fares pay for a fifth of the cost only.',
      },
      {
        title: 'The objection is granted.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: The first years cost money.\n    ~ rebuttal: They do, and they are worth it.',
      },
      {
        title: 'One of the claims is the answer.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim #c: Fares pay for a fifth of the cost only.\n  - counterargument: Without fares the buses would stop.\n    - @c',
      },
      {
        title: 'The answer goes to the step: the objection is true and does not follow.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Somebody has to pay the drivers.\n    -^ rebuttal: Somebody has to pay for roads as well.',
      },
      {
        title: 'The answer goes to one of two linked reasons.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Free things are wasted.\n  & counterargument: A wasted bus is a useless bus.\n    - rebuttal: An empty seat at noon is no waste.',
      },
      {
        title: 'What backs an objection is part of it.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Without fares the buses would stop.\n    + counterargument: No city has money to spare.\n    - rebuttal: Fares pay for a fifth of the cost only.',
      },
    ],
    invalid: [
      {
        title: 'An objection has the last word.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument #o: Without fares the buses would stop.',
        reports: [{ messageId: 'unanswered', at: ['o'] }],
      },
      {
        title: 'An objection to a step is an objection too.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses cut traffic.\n    -^ counterargument #o: Less traffic is not worth any price.',
        reports: [{ messageId: 'unanswered', at: ['o'] }],
      },
      {
        title: 'The rebuttal has its place but no words.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument #o: Without fares the buses would stop.\n    - rebuttal:',
        reports: [{ messageId: 'unwritten', at: ['o'] }],
      },
    ],
  },
});

/** Linking comes first: in half of the expert-marked essays without an answer the answer is there, unlinked. */
function waysOut(context: RuleContext, objection: Point): Suggestion[] {
  const here = refOf(objection);
  const loose = context
    .withRole('reply')
    .find((reply) => !reply.isEmpty && context.outOf(reply).length === 0);
  return [
    ...(loose
      ? [connect(context.graph, `“${shortText(loose.head, 40)}” answers it`, loose.head.id, 'oppose', here)]
      : []),
    open('Link one of my claims', 'link-to', here),
    addNode(context.graph, 'Add a rebuttal', 'rebuttal', { kind: 'oppose', target: here }),
  ];
}
