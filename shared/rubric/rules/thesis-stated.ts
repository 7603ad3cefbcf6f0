import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { Suggestion } from '../finding.ts';
import { addNode, becomes, open, refOf } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const thesisStated = defineRule({
  id: 'thesis-stated',
  catalogue: 'THS-01',
  version: 1,
  topic: 'thesis',
  title: 'The map states a thesis',
  why: 'A reader looks for the one statement that everything else argues for. Without it, reasons are a list.',
  basis:
    'AP English Language, argument essay, row A; Smarter Balanced; PERSUADE “position” (Crossley et al. 2024)',
  severity: 'missing',
  options: z.strictObject({}),
  messages: {
    none: {
      title: 'There is no thesis on this map yet.',
      question: 'What do you want your reader to believe at the end? Try one sentence: I think … because …',
    },
    unwritten: {
      title: 'The thesis is still empty.',
      question: 'What do you want your reader to believe at the end? Try one sentence: I think … because …',
    },
  },
  check(context) {
    const theses = context.withRole('position');
    const applicable = theses.map(refOf);
    if (theses.some((thesis) => !thesis.isEmpty)) return { applicable, findings: [] };
    const [empty] = theses;
    if (empty) {
      const suggestions = [open('Write the thesis', 'edit-text', refOf(empty))];
      return {
        applicable,
        findings: [{ messageId: 'unwritten', refs: [refOf(empty)], data: {}, suggestions }],
      };
    }
    const suggestions: Suggestion[] = [addNode(context.graph, 'Add a thesis', 'thesis', null)];
    // The claim that most hangs on is the likeliest thesis.
    const candidates = context
      .withRole('assertion')
      .filter((claim) => !claim.isEmpty && context.outOf(claim).length === 0)
      .sort((a, b) => context.into(b).length - context.into(a).length || a.place - b.place);
    for (const claim of candidates.slice(0, 2)) {
      suggestions.push(becomes(`Make “${shortText(claim.head, 40)}” the thesis`, claim.head, 'thesis'));
    }
    return { applicable, findings: [{ messageId: 'none', refs: [], data: {}, suggestions }] };
  },
  examples: {
    valid: [
      { title: 'A thesis is written.', sketch: 'thesis: Cities should make buses free.' },
      {
        title: 'A second, empty thesis takes nothing away from the first.',
        sketch: 'thesis: Cities should make buses free.\nthesis:',
      },
    ],
    invalid: [
      {
        title: 'There are reasons, but nothing they argue for.',
        sketch: 'claim: Free buses bring more people to work.\nclaim: Free buses cut traffic.',
        reports: [{ messageId: 'none', at: [] }],
      },
      {
        title: 'The thesis has its place but no words.',
        sketch: 'thesis #t:\n  + claim: Free buses bring more people to work.',
        reports: [{ messageId: 'unwritten', at: ['t'] }],
      },
    ],
  },
});
