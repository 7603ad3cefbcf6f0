import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { becomes, command, connect, open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const oneThesis = defineRule({
  id: 'one-thesis',
  catalogue: 'THS-02',
  version: 1,
  topic: 'thesis',
  title: 'One thesis controls the essay',
  why: 'A reader can follow one controlling idea. A thesis said twice is fine once the map knows that it is the same point.',
  basis: 'AAC&U VALUE Critical Thinking, “student’s position”: one controlling idea',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    second: {
      title: 'The map has more than one thesis: “{first}” and “{second}”.',
      question: 'Are these the same point said twice, or does one of them argue for the other?',
    },
  },
  check(context) {
    const theses = context.withRole('position').filter((thesis) => !thesis.isEmpty);
    const [first, ...others] = theses;
    if (!first) return { applicable: [], findings: [] };
    return {
      applicable: theses.map(refOf),
      findings: others.map((second) => ({
        messageId: 'second' as const,
        refs: [refOf(second), refOf(first)],
        data: { first: shortText(first.head, 50), second: shortText(second.head, 50) },
        suggestions: waysOut(context, first, second),
      })),
    };
  },
  examples: {
    valid: [
      { title: 'There is one thesis.', sketch: 'thesis: Cities should make buses free.' },
      {
        title: 'The conclusion says the thesis again, and the map knows it.',
        sketch:
          'thesis: Cities should make buses free.\n  = thesis: So it is time to end bus fares in our cities.',
      },
    ],
    invalid: [
      {
        title: 'Two theses stand side by side.',
        sketch:
          'thesis #t1: Cities should make buses free.\nthesis #t2: Cities should build more bicycle lanes.',
        reports: [{ messageId: 'second', at: ['t2', 't1'] }],
      },
      {
        title: 'One thesis supports the other.',
        sketch:
          'thesis #t1: Cities should make buses free.\n  + thesis #t2: Nobody should have to pay to get to work.',
        reports: [{ messageId: 'second', at: ['t2', 't1'] }],
      },
    ],
  },
});

function waysOut(context: RuleContext, first: Point, second: Point): Suggestion[] {
  const direct = context
    .outOf(second)
    .find(
      ({ target, premises }) => target.type === 'point' && target.point === first && premises.length === 1,
    );
  const same = 'They say the same';
  return [
    direct
      ? command(same, {
          name: 'change-relation-kind',
          args: { relationId: direct.relation.id, kind: 'restate' },
        })
      : connect(context.graph, same, second.head.id, 'restate', refOf(first)),
    becomes('Make the second a claim', second.head, 'claim'),
    open('Merge them', 'merge', refOf(second)),
  ];
}
