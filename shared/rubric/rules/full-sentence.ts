import * as z from 'zod/mini';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import { isNextToWrite, type RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { command, open, refOf, wordFor } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule, type Report } from '../rule.ts';

export const fullSentence = defineRule({
  id: 'full-sentence',
  catalogue: 'CLM-03',
  version: 1,
  topic: 'wording',
  title: 'Claims and evidence are full sentences',
  why: 'Only a full statement can be believed or doubted. “Buses” is a topic; “Buses should be free” is a claim.',
  basis: 'Rationale map rules (Austhink): every box holds one proposition',
  severity: 'check',
  lexical: 'partly',
  options: z.strictObject({
    /** Fewer words than this are asked about; 1 asks about empty nodes only. */
    minWords: z._default(z.int().check(z.gte(1), z.lte(20)), 4),
    /** Whether statements that end in a question mark are asked about. */
    questions: z._default(z.boolean(), true),
  }),
  messages: {
    empty: { title: 'This {kind} has no words yet.', question: '{prompt}' },
    short: {
      title: '“{text}” is only a few words, not yet a statement.',
      question: 'What do you say about it? Write a full sentence.',
    },
    question: {
      title: '“{text}” asks a question.',
      question: 'What is your answer? Write it as a statement.',
    },
  },
  check(context, { minWords, questions }) {
    const asked = context.points.filter((point) => isStatement(point) || isAskedFor(context, point));
    const findings = asked.flatMap((point): Report<'empty' | 'short' | 'question'>[] => {
      const { head } = point;
      const here = refOf(point);
      const edit = open('Write a full sentence', 'edit-text', here);
      if (point.isEmpty) {
        const data = { kind: wordFor(point), prompt: kindOf(head).prompt };
        return [{ messageId: 'empty', refs: [here], data, suggestions: fillOrRemove(context, point) }];
      }
      const data = { text: shortText(head, 60) };
      if (!context.isEnglish) return [];
      if (questions && /\?["”’')\]]*$/.test(head.text.trim()))
        return [{ messageId: 'question', refs: [here], data, suggestions: [edit] }];
      if (context.words(point).count < minWords)
        return [{ messageId: 'short', refs: [here], data, suggestions: [edit] }];
      return [];
    });
    return { applicable: asked.map(refOf), findings };
  },
  examples: {
    valid: [
      {
        title: 'Both are full sentences.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses bring more people to work.\n    + evidence: In our town 300 more people took the bus to the mill.',
      },
      {
        title: 'A template asks from the top down: the empty thesis comes first.',
        sketch: 'thesis:\n  + claim:\n    + evidence:',
      },
      {
        title: 'Words are not counted in other languages.',
        sketch: 'claim: 公交车应该免费。',
        language: 'zh',
      },
    ],
    invalid: [
      {
        title: 'New evidence waits for its words.',
        sketch: 'claim: Free buses bring more people to work.\n  + evidence #e:',
        reports: [{ messageId: 'empty', at: ['e'] }],
      },
      {
        title: 'A topic is not a claim.',
        sketch: 'thesis: Cities should make buses free.\n  + claim #c: Less traffic',
        reports: [{ messageId: 'short', at: ['c'] }],
      },
      {
        title: 'A question is not evidence.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence #e: Who would walk an hour to the mill?',
        reports: [{ messageId: 'question', at: ['e'] }],
      },
    ],
  },
});

function isStatement({ role, isEmpty }: Point): boolean {
  return !isEmpty && (role === 'assertion' || role === 'ground');
}

/** Whether an empty node is the next to write. The only thesis, when empty, is THS-01's. */
function isAskedFor(context: RuleContext, point: Point): boolean {
  if (!isNextToWrite(context, point)) return false;
  return point.role !== 'position' || context.withRole('position').some((thesis) => !thesis.isEmpty);
}

function fillOrRemove(context: RuleContext, point: Point): Suggestion[] {
  const suggestions = [open('Write it', 'edit-text', refOf(point))];
  if (context.into(point).length === 0 && point.members.length === 1) {
    suggestions.push(
      command('Take the empty node away', { name: 'remove', args: { nodeIds: [point.head.id] } }),
    );
  }
  return suggestions;
}
