import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { Suggestion } from '../finding.ts';
import { addNode, open, refOf } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const thesisNeedsReasons = defineRule({
  id: 'thesis-needs-reasons',
  catalogue: 'THS-06',
  version: 1,
  topic: 'thesis',
  title: 'Claims carry the thesis',
  why: 'A line of reasoning needs more than one step: readers who doubt one reason may be won by another.',
  basis: 'AP English Language, argument essay, row B: line of reasoning',
  severity: 'check',
  options: z.strictObject({ minReasons: z._default(z.int().check(z.gte(1), z.lte(10)), 2) }),
  messages: {
    none: {
      title: 'No claim supports the thesis yet.',
      question: 'What is one reason to believe it?',
    },
    few: {
      title: 'The thesis rests on {count} of at least {minReasons} claims.',
      question: 'What is a different reason, one that would win somebody who doubts the first?',
    },
    unwritten: {
      title: 'Some claims for the thesis are still empty: {count} of at least {minReasons} are written.',
      question: 'What is another reason to believe it?',
    },
  },
  check(context, { minReasons }) {
    // With several theses the question is which one is meant (THS-02); here the best supported one stands for all.
    const counted = context
      .withRole('position')
      .filter((thesis) => !thesis.isEmpty)
      .map((thesis) => {
        const reasons = context.supporters(thesis).filter(context.isPro);
        return { thesis, written: reasons.filter((claim) => !claim.isEmpty), reasons };
      })
      .sort((a, b) => b.written.length - a.written.length || a.thesis.place - b.thesis.place);
    const [best] = counted;
    if (!best) return { applicable: [], findings: [] };
    const applicable = [refOf(best.thesis)];
    const count = best.written.length;
    if (count >= minReasons) return { applicable, findings: [] };

    const empty = best.reasons.find((claim) => claim.isEmpty);
    const suggestions: Suggestion[] = [
      empty
        ? open('Write the empty claim', 'edit-text', refOf(empty))
        : addNode(context.graph, 'Add a claim', 'claim', { kind: 'support', target: refOf(best.thesis) }),
    ];
    const messageId = empty ? 'unwritten' : count === 0 ? ('none' as const) : ('few' as const);
    const data = { count, minReasons, thesis: shortText(best.thesis.head, 60) };
    return { applicable, findings: [{ messageId, refs: [refOf(best.thesis)], data, suggestions }] };
  },
  examples: {
    valid: [
      {
        title: 'Two claims support the thesis.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses bring more people to work.\n  + claim: Free buses cut traffic.',
      },
      { title: 'An empty thesis is asked about first.', sketch: 'thesis:' },
      {
        title: 'A short task asks for one reason.',
        sketch: 'thesis: Cities should make buses free.\n  + claim: Free buses cut traffic.',
        options: { minReasons: 1 },
      },
    ],
    invalid: [
      {
        title: 'The thesis stands alone.',
        sketch: 'thesis #t: Cities should make buses free.',
        reports: [{ messageId: 'none', at: ['t'] }],
      },
      {
        title: 'One claim carries everything.',
        sketch: 'thesis #t: Cities should make buses free.\n  + claim: Free buses cut traffic.',
        reports: [{ messageId: 'few', at: ['t'] }],
      },
      {
        title: 'The second claim has a place but no words.',
        sketch: 'thesis #t: Cities should make buses free.\n  + claim: Free buses cut traffic.\n  + claim:',
        reports: [{ messageId: 'unwritten', at: ['t'] }],
      },
    ],
  },
});
