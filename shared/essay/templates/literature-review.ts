import { argumentEssay, defineTemplate } from './template.ts';

export const literatureReview = defineTemplate({
  id: 'literature-review',
  title: 'Literature review',
  description: 'Question, themes, conflicts, gap',
  sample: false,
  essayTitle: 'Literature review',
  prompt: '',
  rubric: argumentEssay,
  sketch: `
thesis #finding:
  note: Taken together, what does the literature say about your question?
  + claim #first-theme:
    note: On what do most authors agree?
    + evidence(study) #first-study:
    + evidence(study) #second-study:
  + claim #second-theme:
    note: Which second theme comes back?
    + evidence(study) #third-study:
  + claim #gap:
    note: What has nobody studied yet?
    + evidence #what-is-missing:
  - counterargument #conflict:
    note: Where do the authors contradict each other?
    + evidence(study) #dissent:
    - rebuttal #weighing:
      note: What explains the difference: method, place, time, definition?
`,
});
