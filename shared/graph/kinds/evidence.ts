import { defineKind } from './kind.ts';

export const evidence = defineKind({
  id: 'evidence',
  role: 'ground',
  word: 'evidence',
  plural: 'evidence',
  title: 'Evidence',
  explanation:
    'A fact, number, example or quotation that your reader can check. For example: “Ridership in Tallinn rose by about 14 % in the first year.”',
  prompt: 'What would make a reader believe this?',
  fields: ['evidenceType'],
  relates: 'support',
  child: 'evidence',
  objection: 'counterargument',
  needsSupport: false,
});
