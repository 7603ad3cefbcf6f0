import { defineKind } from './kind.ts';

export const thesis = defineKind({
  id: 'thesis',
  role: 'position',
  word: 'thesis',
  plural: 'theses',
  title: 'Thesis',
  explanation:
    'The one statement that the whole essay argues for. For example: “Cities should make buses free, because fares keep out those who need them most.”',
  prompt: 'What do you want your reader to believe at the end?',
  fields: ['qualifier'],
  relates: 'restate',
  child: 'claim',
  objection: 'counterargument',
  needsSupport: true,
});
