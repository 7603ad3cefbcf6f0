import type { evidenceTypes, NodeFields, rebuttalStrategies } from '../records.ts';

/** How the fields that only some kinds have, and their values, are called wherever they are shown. */
export const fieldTitles: Readonly<Record<keyof NodeFields, string>> = {
  evidenceType: 'Type of evidence',
  qualifier: 'When it holds',
  strategy: 'Way of answering',
};

export type FieldWords = { readonly title: string; readonly description: string };

export const evidenceTypeWords: Readonly<Record<(typeof evidenceTypes)[number], FieldWords>> = {
  statistic: { title: 'Statistic', description: 'A number about many cases.' },
  example: { title: 'Example', description: 'One case that shows the point.' },
  anecdote: { title: 'Anecdote', description: 'A story that you or somebody else lived through.' },
  expert: { title: 'Expert', description: 'What somebody says who knows the field.' },
  quotation: { title: 'Quotation', description: 'Words taken from a text.' },
  study: { title: 'Study', description: 'A result of research.' },
  document: { title: 'Document', description: 'A law, a treaty, a record, a report.' },
  definition: { title: 'Definition', description: 'What a word means, and who says so.' },
  observation: { title: 'Observation', description: 'What you have seen or measured yourself.' },
  reasoning: {
    title: 'Reasoning',
    description: 'Something that follows from what the reader grants already.',
  },
};

export const strategyWords: Readonly<Record<(typeof rebuttalStrategies)[number], FieldWords>> = {
  refute: { title: 'It is wrong', description: 'What the counterargument says is not true.' },
  undercut: { title: 'It does not follow', description: 'It may be true, but it is beside the point.' },
  'concede-and-outweigh': {
    title: 'It is outweighed',
    description: 'It has a point, and other things weigh more.',
  },
};

/** Chosen, it clears the field. */
export const unsaid = { id: 'unsaid', title: 'Not said yet' } as const;

export type FieldChoice<Id extends string> = {
  readonly id: Id | typeof unsaid.id;
  readonly title: string;
  readonly description?: string;
};

/** What one may choose from for a field with words of its own, “unsaid” first. */
export function fieldChoices<Id extends string>(
  ids: readonly Id[],
  words: Readonly<Record<Id, FieldWords>>,
): readonly FieldChoice<Id>[] {
  return [unsaid, ...ids.map((id) => ({ id, ...words[id] }))];
}
