import type { evidenceTypes, NodeFields, rebuttalStrategies } from '#shared/graph/records.ts';

/** The words of the kind-specific fields and their values. */
export const fieldTitles: Readonly<Record<keyof NodeFields, string>> = {
  evidenceType: 'Type of evidence',
  qualifier: 'When it holds',
  strategy: 'Way of answering',
};

type Worded = { readonly title: string; readonly description: string };

export const evidenceTypeWords: Readonly<Record<(typeof evidenceTypes)[number], Worded>> = {
  statistic: { title: 'Statistic', description: 'A number about many cases.' },
  example: { title: 'Example', description: 'One case that shows the point.' },
  anecdote: { title: 'Anecdote', description: 'A story that somebody lived through.' },
  expert: { title: 'Expert', description: 'What somebody with knowledge of the field says.' },
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

export const strategyWords: Readonly<Record<(typeof rebuttalStrategies)[number], Worded>> = {
  refute: { title: 'It is wrong', description: 'What the counterargument says is not true.' },
  undercut: { title: 'It does not follow', description: 'It may be true, but it is beside the point.' },
  'concede-and-outweigh': {
    title: 'It is outweighed',
    description: 'It has a point, and other things weigh more.',
  },
};
