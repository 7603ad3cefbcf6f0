import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { RuleContext } from '../context.ts';
import { becomes, command, refOf, relationRef } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const counterargumentOpposes = defineRule({
  id: 'counterargument-opposes',
  catalogue: 'CTR-03',
  version: 1,
  topic: 'opposition',
  title: 'Counterarguments oppose',
  why: 'A counterargument speaks for the other side. Drawn as a support, it turns the map upside down for whoever reads it.',
  basis: 'Polarity: Toulmin-style maps, argument schemes with attack relations',
  severity: 'missing',
  options: z.strictObject({}),
  messages: {
    supports: {
      title: 'The counterargument “{text}” is drawn as support for “{target}”.',
      question: 'Does it speak against it, or is it really one of your own claims?',
    },
  },
  check(context) {
    const objections = context.withRole('objection').filter((point) => !point.isEmpty);
    const findings = objections.flatMap((objection) => {
      for (const inference of context.outOf(objection)) {
        const { relation, target } = inference;
        if (relation.kind !== 'support' || target.type !== 'point') continue;
        if (!isOwnSide(context, target.point)) continue;
        return [
          {
            messageId: 'supports' as const,
            refs: [refOf(objection), relationRef(inference)],
            data: { text: shortText(objection.head, 50), target: shortText(target.point.head, 50) },
            suggestions: [
              command('It speaks against it', {
                name: 'change-relation-kind',
                args: { relationId: relation.id, kind: 'oppose' },
              }),
              becomes('It is a claim of mine', objection.head, 'claim'),
            ],
          },
        ];
      }
      return [];
    });
    return { applicable: objections.map(refOf), findings };
  },
  examples: {
    valid: [
      {
        title: 'A counterargument opposes the thesis.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Without fares the buses would stop.',
      },
      {
        title: 'A counterargument may support another one.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Without fares the buses would stop.\n    + counterargument: No city has money to spare.',
      },
    ],
    invalid: [
      {
        title: 'The other side is drawn as support.',
        sketch:
          'thesis: Cities should make buses free.\n  + counterargument #o: Without fares the buses would stop.',
        reports: [{ messageId: 'supports', at: ['o'] }],
      },
      {
        title: 'It is drawn as support for a claim.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses cut traffic.\n    + counterargument #o: Drivers will keep their cars.',
        reports: [{ messageId: 'supports', at: ['o'] }],
      },
    ],
  },
});

/** The thesis, or a claim that reaches it with sign +1. */
function isOwnSide(context: RuleContext, point: Point): boolean {
  return point.role === 'position' || (context.isPro(point) && context.reach(point).positive);
}
