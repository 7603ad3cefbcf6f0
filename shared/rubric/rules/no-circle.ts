import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import type { RuleContext } from '../context.ts';
import type { Suggestion } from '../finding.ts';
import { targetPoint } from '../inferences.ts';
import { supportLoops } from '../loops.ts';
import { cut, open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';

/** More ways to cut than this are not offered. */
const cutsOffered = 3;

export const noCircle = defineRule({
  id: 'no-circle',
  catalogue: 'STR-01',
  version: 1,
  topic: 'support',
  title: 'No reason supports itself',
  why: 'When a claim in the end rests on itself, a reader who doubts it has been given nothing new.',
  basis: 'Begging the question (petitio principii)',
  severity: 'missing',
  options: z.strictObject({}),
  messages: {
    circle: {
      title: '“{text}” supports itself in a circle of {count}.',
      question:
        'Which of these is the starting point that your reader already accepts? Cut the step that leads back to it.',
    },
  },
  check(context) {
    const { points: live } = context;
    const outOf = new Map(live.map((point) => [point, context.outOf(point)]));
    // Empty nodes are asked for their words first; a circle is shown at something that can be read.
    const loops = supportLoops({ live, outOf })
      .map((loop) => [...loop.filter((point) => !point.isEmpty), ...loop.filter((point) => point.isEmpty)])
      .filter(([first]) => first && !first.isEmpty);
    return {
      applicable: live.filter((point) => !point.isEmpty && context.outOf(point).length > 0).map(refOf),
      findings: loops.map((loop) => ({
        messageId: 'circle' as const,
        refs: loop.map(refOf),
        data: { text: loop[0] ? shortText(loop[0].head, 60) : '', count: loop.length },
        suggestions: waysOut(context, loop),
      })),
    };
  },
  examples: {
    valid: [
      {
        title: 'One piece of evidence may serve two claims.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses bring more people to work.\n    + evidence #e: In our town 300 more people took the bus to the mill.\n  + claim: Free buses cut traffic.\n    + @e',
      },
    ],
    invalid: [
      {
        title: 'Two claims support each other.',
        sketch: 'claim #a: Free buses are popular.\n  + claim #b: People love free buses.\n    + @a',
        reports: [{ messageId: 'circle', at: ['a', 'b'] }],
      },
    ],
  },
});

function waysOut(context: RuleContext, loop: readonly Point[]): Suggestion[] {
  const inLoop = new Set(loop);
  const cuts = loop.flatMap((point) =>
    context
      .outOf(point)
      .filter((inference) => inference.relation.kind === 'support' && inLoop.has(targetPoint(inference)))
      .map((inference) => {
        const to = targetPoint(inference);
        return cut(
          `“${shortText(point.head, 30)}” is no reason for “${shortText(to.head, 30)}”`,
          inference,
          point,
        );
      }),
  );
  const [first] = loop;
  return [...cuts.slice(-cutsOffered), ...(first ? [open('Show the circle', 'show', refOf(first))] : [])];
}
