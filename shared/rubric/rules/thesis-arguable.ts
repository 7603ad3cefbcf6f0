import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { nodeRef, open } from '../moves.ts';
import { defineRule } from '../rule.ts';

const aboutTheEssay =
  /\b(?:this|my) (?:essay|paper)\b|\bI(?: will|['’]ll| am going to|['’]m going to) (?:discuss|explain|write|examine|describe|talk|look at|explore|show|argue|analy[sz]e|compare)\b/i;

export const thesisArguable = defineRule({
  id: 'thesis-arguable',
  catalogue: 'THS-03',
  version: 1,
  topic: 'thesis',
  title: 'The thesis takes a position',
  why: 'A question or a plan for the essay cannot be argued with, so nothing that follows can support it.',
  basis: 'AP English Language, argument essay, row A: a defensible position',
  severity: 'check',
  lexical: 'wholly',
  options: z.strictObject({}),
  messages: {
    question: {
      title: 'The thesis “{text}” asks a question.',
      question: 'What is your answer to it? Try: … should …, because …',
    },
    announcement: {
      title: 'The thesis “{text}” says what the essay will do.',
      question: 'What will your reader believe when it is done? Try: … should …, because …',
    },
  },
  check(context) {
    const theses = context
      .withRole('position')
      .flatMap((point) => point.members)
      .filter((node) => node.kind === 'thesis' && node.text.trim() !== '');
    const findings = theses.flatMap((node) => {
      const text = node.text.trim();
      const isQuestion = /\?["”’')\]]*$/.test(text);
      if (!isQuestion && !aboutTheEssay.test(text)) return [];
      const messageId = isQuestion ? ('question' as const) : ('announcement' as const);
      const data = { text: shortText(node, 60) };
      return [
        {
          messageId,
          refs: [nodeRef(node)],
          data,
          suggestions: [open('Write it as a statement', 'edit-text', nodeRef(node))],
        },
      ];
    });
    return { applicable: theses.map(nodeRef), findings };
  },
  examples: {
    valid: [
      { title: 'The thesis can be argued with.', sketch: 'thesis: Cities should make buses free.' },
      {
        title: 'Other languages are not judged by English words.',
        sketch: 'thesis: Sollten Busse in der Stadt kostenlos sein?',
        language: 'de',
      },
    ],
    invalid: [
      {
        title: 'A question stands where the answer should.',
        sketch: 'thesis #t: Should cities make buses free?',
        reports: [{ messageId: 'question', at: ['t'] }],
      },
      {
        title: 'The thesis announces a topic.',
        sketch: 'thesis #t: In this essay I will discuss free buses.',
        reports: [{ messageId: 'announcement', at: ['t'] }],
      },
    ],
  },
});
