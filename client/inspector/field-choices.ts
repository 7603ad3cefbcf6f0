import type { NodeFields } from '#shared/graph/records.ts';

type Choice<Id extends string> = { readonly id: Id; readonly title: string; readonly description?: string };

/** What a piece of evidence is; “unsaid” clears the field. */
export const evidenceChoices: readonly Choice<NonNullable<NodeFields['evidenceType']> | 'unsaid'>[] = [
  { id: 'unsaid', title: 'Not said yet' },
  { id: 'statistic', title: 'Statistic', description: 'A number that was counted or measured' },
  { id: 'example', title: 'Example', description: 'One case that shows the point' },
  { id: 'anecdote', title: 'Anecdote', description: 'Something that you or somebody else lived through' },
  { id: 'expert', title: 'Expert', description: 'What somebody says who knows the field' },
  { id: 'quotation', title: 'Quotation', description: 'Words of a text, in quotation marks' },
  { id: 'study', title: 'Study', description: 'What research found' },
  { id: 'document', title: 'Document', description: 'A law, a treaty, a record' },
  { id: 'definition', title: 'Definition', description: 'What a word is taken to mean' },
  { id: 'observation', title: 'Observation', description: 'What can be seen or was watched' },
  { id: 'reasoning', title: 'Reasoning', description: 'A conclusion from what is already known' },
];

/** How a rebuttal answers; “unsaid” clears the field. */
export const strategyChoices: readonly Choice<NonNullable<NodeFields['strategy']> | 'unsaid'>[] = [
  { id: 'unsaid', title: 'Not said yet' },
  { id: 'refute', title: 'Refute', description: 'It is not true' },
  { id: 'undercut', title: 'Undercut', description: 'It may be true, but it does not follow' },
  {
    id: 'concede-and-outweigh',
    title: 'Concede and outweigh',
    description: 'It is true, but something else weighs more',
  },
];
