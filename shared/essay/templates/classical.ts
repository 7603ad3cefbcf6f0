import { argumentEssay, defineTemplate } from './template.ts';

/** The parts of a speech after Quintilian, Institutio Oratoria, books 4 to 6: proof, refutation, conclusion. */
export const classical = defineTemplate({
  id: 'classical',
  title: 'Classical',
  description: 'Proposition, proofs, refutation, close',
  sample: false,
  essayTitle: 'Classical argument',
  prompt: '',
  rubric: argumentEssay,
  sketch: `
thesis #proposition:
  note: What do you ask your audience to decide?
  + claim #first-proof:
    note: Which proof appeals to reason?
    + evidence #first-ground:
      +^ warrant #first-step:
  + claim #second-proof:
    note: Which proof appeals to what your audience cares about?
    + evidence #second-ground:
      +^ warrant #second-step:
  - counterargument #first-objection:
    note: What do your opponents say first?
    - rebuttal #first-refutation:
  - counterargument #second-objection:
    note: What is the strongest thing they could say?
    - rebuttal #second-refutation:
  = claim #close:
    note: How do you say the proposition again, now that it is proved?
`,
});
