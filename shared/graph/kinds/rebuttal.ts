import { defineKind } from './kind.ts';

export const rebuttal = defineKind({
  id: 'rebuttal',
  role: 'reply',
  word: 'rebuttal',
  plural: 'rebuttals',
  title: 'Rebuttal',
  explanation:
    'Answers a counterargument: shows that it is wrong, that it does not follow, or that it weighs less. For example: “Fares paid for only a fifth of the cost.”',
  prompt: 'How do you answer it: is it wrong, beside the point, or outweighed?',
  fields: ['strategy'],
  relates: 'oppose',
  child: 'evidence',
  objection: 'counterargument',
  needsSupport: false,
});
