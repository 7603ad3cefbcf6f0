import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { defaultRelationKind } from '#shared/graph/relations.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { connectedGroups } from '../loops.ts';
import { connect, open, park, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

export const noIsland = defineRule({
  id: 'no-island',
  catalogue: 'STR-02',
  version: 1,
  topic: 'disconnected',
  title: 'Everything hangs together',
  why: 'A group of statements with no tie to the thesis reads like a piece of another essay.',
  basis: 'AAC&U VALUE Written Communication, organisation',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    island: {
      title: '“{text}” and what belongs to it ({count} in all) have no tie to the thesis.',
      question: 'How does this part bear on what you argue for? Link it, or set it aside for later.',
    },
  },
  check(context) {
    if (context.withRole('position').length === 0) return { applicable: [], findings: [] };
    const groups = connectedGroups({ live: context.points, all: context.inferences }).filter(
      (group) => group.length > 1 && group.some((point) => !point.isEmpty),
    );
    const islands = groups.filter((group) => group.every((point) => point.role !== 'position'));
    return {
      applicable: groups.flatMap((group) => group.slice(0, 1)).map(refOf),
      findings: islands.flatMap((group) => {
        const top = group.find((point) => !point.isEmpty);
        if (!top) return [];
        return [
          {
            messageId: 'island' as const,
            refs: [refOf(top)],
            data: { text: shortText(top.head, 60), count: group.length },
            suggestions: waysOut(context, top),
          },
        ];
      }),
    };
  },
  examples: {
    valid: [
      {
        title: 'The map is one argument.',
        sketch: 'thesis: Cities should make buses free.\n  + claim: Free buses cut traffic.',
      },
      {
        title: 'A part that is set aside is left alone.',
        sketch:
          'thesis: Cities should make buses free.\nclaim (parked): Trams are quieter than buses.\n  + evidence: Our street was measured before and after.',
      },
    ],
    invalid: [
      {
        title: 'A second argument stands beside the first.',
        sketch:
          'thesis: Cities should make buses free.\nclaim #c: Trams are quieter than buses.\n  + evidence: Our street was measured before and after.',
        reports: [{ messageId: 'island', at: ['c'] }],
      },
    ],
  },
});

function waysOut(context: RuleContext, top: Point): Suggestion[] {
  const [thesis] = context.withRole('position');
  const suggestions = [open('Link it', 'link-to', refOf(top))];
  if (thesis) {
    const kind = defaultRelationKind(top.head.kind, thesis.head.kind);
    const title = kind === 'oppose' ? 'It speaks against the thesis' : 'It supports the thesis';
    suggestions.unshift(connect(context.graph, title, top.head.id, kind, refOf(thesis)));
  }
  suggestions.push(park('Set it aside', top.head));
  return suggestions;
}
