import { defineKind } from './kind.ts';

export const counterargument = defineKind({
  id: 'counterargument',
  role: 'objection',
  word: 'counterargument',
  plural: 'counterarguments',
  title: 'Counterargument',
  explanation:
    'What a fair reader who disagrees would say. For example: “Without fares there is less money to run the buses.”',
  prompt: 'What would a fair reader who disagrees say?',
  fields: [],
  relates: 'oppose',
  child: 'rebuttal',
  objection: 'rebuttal',
  needsSupport: false,
});
