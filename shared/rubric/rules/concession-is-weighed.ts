import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { answersTo, concessionsTo } from '../answers.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import type { Inference } from '../inferences.ts';
import { addNode, open, refOf, relationRef } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const concessionIsWeighed = defineRule({
  id: 'concession-is-weighed',
  catalogue: 'CTR-05',
  version: 1,
  topic: 'opposition',
  title: 'What is granted is weighed',
  why: 'Granting a point is fair, but the reader then needs to know why your thesis still stands.',
  basis: 'Nussbaum and Schraw 2007: refute, weigh or synthesise',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    unweighed: {
      title: '“{text}” is granted, and nothing says why your thesis still stands.',
      question: 'Which will you do: refute a part of it, say what weighs more, or limit your claim?',
    },
    unwritten: {
      title: '“{text}” is granted, and the answer to it is still empty.',
      question: 'Which part of it is wrong, or what weighs more?',
    },
  },
  check(context) {
    const granted = context.points
      .filter((point) => !point.isEmpty)
      .map((point) => ({ point, concessions: concessionsTo(context, point) }))
      .filter(({ concessions }) => concessions.length > 0);
    const isLimited = context
      .withRole('position')
      .some((thesis) => thesis.members.some((node) => (node.fields.qualifier ?? '').trim() !== ''));
    const findings = granted.flatMap(({ point, concessions }) => {
      const [first] = concessions;
      if (!first || isLimited || concessions.some((concession) => isWeighed(context, concession))) return [];
      const answers = answersTo(context, point);
      if (answers.some((answer) => !answer.isEmpty)) return [];
      const [empty] = answers;
      return [
        {
          messageId: empty ? ('unwritten' as const) : ('unweighed' as const),
          refs: [refOf(point)],
          data: { text: shortText(point.head, 60) },
          suggestions: empty
            ? [open('Write the answer', 'edit-text', refOf(empty))]
            : waysOut(context, point, first),
        },
      ];
    });
    return { applicable: granted.map(({ point }) => refOf(point)), findings };
  },
  examples: {
    valid: [
      {
        title: 'Part of the granted point is refuted.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: The first years cost money.\n    ~ claim: The first years are hard.\n    - rebuttal: They cost less than new roads.',
      },
      {
        title: 'The rebuttal concedes and outweighs.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: The first years cost money.\n    ~ rebuttal (concede-and-outweigh): They do, and people at work pay it back.',
      },
      {
        title: 'The thesis is limited.',
        sketch:
          'thesis (qualifier: in cities with money to spare): Cities should make buses free.\n  - counterargument: The first years cost money.\n    ~ claim: The first years are hard.',
      },
    ],
    invalid: [
      {
        title: 'A point is granted and left there.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument #o: The first years cost money.\n    ~ claim: The first years are hard.',
        reports: [{ messageId: 'unweighed', at: ['o'] }],
      },
      {
        title: 'The answer has a place but no words.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument #o: The first years cost money.\n    ~ claim: The first years are hard.\n    - rebuttal:',
        reports: [{ messageId: 'unwritten', at: ['o'] }],
      },
    ],
  },
});

/** By a note on the concession, by a rebuttal that concedes and outweighs, or by something that opposes the concession. */
function isWeighed(context: RuleContext, concession: Inference): boolean {
  return (
    concession.relation.note.trim() !== '' ||
    concession.premises.some((point) =>
      point.members.some(
        (node) => node.fields.strategy === 'concede-and-outweigh' || node.note.trim() !== '',
      ),
    ) ||
    context.into(concession).some(({ premises }) => premises.some((point) => !point.isEmpty))
  );
}

function waysOut(context: RuleContext, granted: Point, concession: Inference): Suggestion[] {
  const suggestions = [
    addNode(context.graph, 'Refute a part of it', 'rebuttal', { kind: 'oppose', target: refOf(granted) }),
    open('Say what weighs more', 'show', relationRef(concession)),
  ];
  const [thesis] = context.withRole('position');
  if (thesis) suggestions.push(open('Limit my thesis', 'edit-fields', refOf(thesis)));
  return suggestions;
}
