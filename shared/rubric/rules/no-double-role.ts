import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { Ref } from '../finding.ts';
import { type Inference, targetPoint } from '../inferences.ts';
import { cut, open, refOf, relationRef } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const noDoubleRole = defineRule({
  id: 'no-double-role',
  catalogue: 'STR-03',
  version: 1,
  topic: 'support',
  title: 'Nothing is a reason for and against the same point',
  why: 'A statement that speaks for a point and against it cancels itself out, unless each side holds under its own condition.',
  basis: 'Contradiction',
  severity: 'missing',
  options: z.strictObject({}),
  messages: {
    both: {
      title: '“{text}” both supports and opposes “{target}”.',
      question: 'Which is it? If both are true under different conditions, make two statements of it.',
    },
  },
  check(context) {
    const applicable: Ref[] = [];
    const findings = context.points.flatMap((point) => {
      if (point.isEmpty) return [];
      const supports = new Map<unknown, Inference>();
      const opposes = new Map<unknown, Inference>();
      for (const inference of context.outOf(point)) {
        const { relation, target } = inference;
        const place = target.type === 'point' ? target.point : target.inference;
        if (relation.kind === 'support') supports.set(place, inference);
        if (relation.kind === 'oppose') opposes.set(place, inference);
      }
      if (supports.size + opposes.size > 0) applicable.push(refOf(point));
      return [...supports].flatMap(([place, support]) => {
        const oppose = opposes.get(place);
        if (!oppose) return [];
        const { target } = support;
        return [
          {
            messageId: 'both' as const,
            refs: [
              refOf(point),
              target.type === 'point' ? refOf(target.point) : relationRef(target.inference),
            ],
            data: { text: shortText(point.head, 50), target: shortText(targetPoint(support).head, 50) },
            suggestions: [
              cut('It supports it', oppose, point),
              cut('It speaks against it', support, point),
              open('Split it in two', 'split', refOf(point)),
            ],
          },
        ];
      });
    });
    return { applicable, findings };
  },
  examples: {
    valid: [
      {
        title: 'A statement may support one point and oppose another.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim #c: Fares pay for a fifth of the cost only.\n  - counterargument: Without fares the buses would stop.\n    - @c',
      },
    ],
    invalid: [
      {
        title: 'One claim is put on both sides.',
        sketch: 'thesis #t: Cities should make buses free.\n  + claim #c: Free buses are full.\n  - @c',
        reports: [{ messageId: 'both', at: ['c', 't'] }],
      },
    ],
  },
});
