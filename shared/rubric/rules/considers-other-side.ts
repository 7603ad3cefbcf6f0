import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { addNode, refOf } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const considersOtherSide = defineRule({
  id: 'considers-other-side',
  catalogue: 'CTR-01',
  version: 1,
  topic: 'opposition',
  title: 'The other side is heard',
  why: 'Readers who disagree stop reading when nobody speaks for them. Naming their best point is what wins them over.',
  basis:
    'Smarter Balanced (opposing arguments from grade 7); AP English Language row C; Wolfe, Britt and Butler 2009 on myside bias; starters after Walton’s critical questions',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    none: {
      title: 'Nothing on the map speaks against the thesis yet.',
      question:
        'What would a fair reader who disagrees say: that it is not true, that it does not follow, that it costs too much, or that something else is better?',
    },
    unwritten: {
      title: 'The counterargument is still empty.',
      question: 'What would a fair reader who disagrees say?',
    },
  },
  check(context) {
    const thesis = context.withRole('position').find((point) => !point.isEmpty);
    if (!thesis) return { applicable: [], findings: [] };
    const applicable = [refOf(thesis)];
    const opposing = context.points.filter(
      (point) => (point.role === 'objection' || point.role === 'assertion') && context.reach(point).negative,
    );
    if (opposing.some((point) => !point.isEmpty)) return { applicable, findings: [] };
    const data = { text: shortText(thesis.head, 60) };
    const suggestions = [
      addNode(context.graph, 'Add a counterargument', 'counterargument', {
        kind: 'oppose',
        target: refOf(thesis),
      }),
    ];
    const [empty] = opposing;
    return {
      applicable,
      findings: [
        empty
          ? {
              messageId: 'unwritten' as const,
              refs: [refOf(thesis)],
              data,
              suggestions: [
                { type: 'open', title: 'Write it', act: 'edit-text', ref: refOf(empty) } as const,
              ],
            }
          : { messageId: 'none' as const, refs: [refOf(thesis)], data, suggestions },
      ],
    };
  },
  examples: {
    valid: [
      {
        title: 'A counterargument opposes the thesis.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Without fares the buses would stop.',
      },
      {
        title: 'An objection to a claim or to a step speaks against the thesis as well.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses cut traffic.\n    -^ counterargument: Less traffic is not worth any price.',
      },
    ],
    invalid: [
      {
        title: 'Only one side is heard.',
        sketch: 'thesis #t: Cities should make buses free.\n  + claim: Free buses cut traffic.',
        reports: [{ messageId: 'none', at: ['t'] }],
      },
      {
        title: 'The other side has a place but no words.',
        sketch: 'thesis #t: Cities should make buses free.\n  - counterargument:',
        reports: [{ messageId: 'unwritten', at: ['t'] }],
      },
    ],
  },
});
