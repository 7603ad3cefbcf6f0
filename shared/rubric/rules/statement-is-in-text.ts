import * as z from 'zod/mini';
import { indexOf } from '#shared/graph/graph.ts';
import { shortText } from '#shared/graph/labels.ts';
import { open, refOf, wordFor } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const statementIsInText = defineRule({
  id: 'statement-is-in-text',
  catalogue: 'TXT-01',
  version: 1,
  topic: 'disconnected',
  title: 'What is on the map is in the text',
  why: 'A reader sees the text only. A reason that stays on the map convinces nobody.',
  basis: 'Rule catalogue TXT-01: plan and text drift apart while an essay is written',
  severity: 'check',
  options: z.strictObject({
    /** Asks once this share of the written statements is linked to the text, 0-1: before, linking is still going on. */
    linked: z._default(z.number().check(z.gte(0), z.lte(1)), 0.5),
  }),
  messages: {
    unwritten: {
      title: 'The {kind} “{text}” is linked to no passage of the text.',
      question: 'Where does the text say it? Link the passage, or set the statement aside.',
    },
  },
  check(context, { linked }) {
    const { text, graph } = context;
    if (!text || text.text.trim() === '') return { applicable: [], findings: [] };
    const { anchorsOfNode } = indexOf(graph);
    const written = context.points.filter((point) => !point.isEmpty);
    // A passage that is lost is asked for by TXT-03.
    const unlinked = written.filter((point) => point.members.every(({ id }) => !anchorsOfNode.has(id)));
    const isUnderWay = written.length - unlinked.length < Math.max(1, linked * written.length);
    if (isUnderWay) return { applicable: [], findings: [] };
    return {
      applicable: written.map(refOf),
      findings: unlinked.map((point) => ({
        messageId: 'unwritten' as const,
        refs: [refOf(point)],
        data: { kind: wordFor(point), text: shortText(point.head, 60) },
        suggestions: [open('Show it', 'show', refOf(point))],
      })),
    };
  },
  examples: {
    valid: [
      {
        title: 'Both statements have their passage.',
        sketch: 'thesis #t: Cities should make buses free.\n  + claim #c: Free buses help workers.',
        text: 'Cities should make buses free. They help workers who count each coin.',
        anchors: { t: 'Cities should make buses free.', c: 'They help workers' },
      },
      {
        title: 'Nothing is linked yet, so nothing is missing.',
        sketch: 'thesis #t: Cities should make buses free.\n  + claim #c: Free buses help workers.',
        text: 'Cities should make buses free. They help workers who count each coin.',
      },
    ],
    invalid: [
      {
        title: 'The claim is nowhere in the text.',
        sketch: 'thesis #t: Cities should make buses free.\n  + claim #c: Free buses help workers.',
        text: 'Cities should make buses free.',
        anchors: { t: 'Cities should make buses free.' },
        reports: [{ messageId: 'unwritten', at: ['c'] }],
      },
    ],
  },
});
