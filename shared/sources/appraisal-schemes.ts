import type { Appraisal } from '../graph/appraisal.ts';

export type SchemeId = Appraisal['scheme'];
export type Criterion = { readonly id: string; readonly title: string; readonly asks: string };
export type AppraisalScheme = {
  readonly id: SchemeId;
  readonly title: string;
  readonly criteria: readonly Criterion[];
};

/** The two checklists of graph/appraisal.ts, with questions in our own words. */
export const appraisalSchemes: readonly AppraisalScheme[] = [
  {
    id: 'craap',
    title: 'CRAAP',
    criteria: [
      {
        id: 'currency',
        title: 'Currency',
        asks: 'Is it recent enough for what you say, and was it kept up to date?',
      },
      {
        id: 'relevance',
        title: 'Relevance',
        asks: 'Does it speak to your question, for readers like yours?',
      },
      {
        id: 'authority',
        title: 'Authority',
        asks: 'Who wrote and published it, and what do they know of it?',
      },
      {
        id: 'accuracy',
        title: 'Accuracy',
        asks: 'Does it give its evidence, and do others come to the same?',
      },
      {
        id: 'purpose',
        title: 'Purpose',
        asks: 'Does it want to inform, to sell or to persuade? Who gains from it?',
      },
    ],
  },
  {
    id: 'radar',
    title: 'RADAR',
    criteria: [
      {
        id: 'relevance',
        title: 'Relevance',
        asks: 'What does it add to your argument that nothing else does?',
      },
      {
        id: 'authority',
        title: 'Authority',
        asks: 'Who stands behind it, and are they trusted in this field?',
      },
      { id: 'date', title: 'Date', asks: 'When was it made, and does that matter for your question?' },
      {
        id: 'appearance',
        title: 'Appearance',
        asks: 'Does it look like serious work, with sources of its own?',
      },
      { id: 'reason', title: 'Reason', asks: 'Why was it written, and whose view does it leave out?' },
    ],
  },
];

/** From what speaks against a source to what speaks for it. */
export const ratings = [
  { id: 0, title: 'Poor' },
  { id: 1, title: 'Weak' },
  { id: 2, title: 'Fair' },
  { id: 3, title: 'Strong' },
] as const;

/** “4 of 5 looked at, 3 strong”; null when nothing was looked at. */
export function appraisalWords(appraisal: Appraisal | undefined): string | null {
  if (!appraisal) return null;
  const scheme = appraisalSchemes.find(({ id }) => id === appraisal.scheme);
  const answers = Object.values(appraisal.answers).filter((answer) => answer !== undefined);
  const rated = answers.filter((answer) => answer.rating !== null);
  const counts = [...ratings].reverse().flatMap(({ id, title }) => {
    const count = rated.filter(({ rating }) => rating === id).length;
    return count === 0 ? [] : [`${count} ${title.toLowerCase()}`];
  });
  const looked = `${scheme?.title ?? ''}: ${answers.length} of ${scheme?.criteria.length ?? 0} looked at`;
  return [looked, ...counts].join(', ');
}
