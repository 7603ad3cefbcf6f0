import { defineKind } from './kind.ts';

export const claim = defineKind({
  id: 'claim',
  role: 'assertion',
  word: 'claim',
  plural: 'claims',
  title: 'Claim',
  explanation:
    'A statement that gives a reason for the thesis, or for another claim, and needs support of its own. For example: “Free buses bring more people to work.”',
  prompt: 'What is one reason to believe it?',
  fields: ['qualifier'],
  relates: 'support',
  child: 'evidence',
  objection: 'counterargument',
  needsSupport: true,
});
