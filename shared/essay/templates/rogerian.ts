import { argumentEssay, defineTemplate } from './template.ts';

/** After Carl Rogers's rule of restating the other side first; as a frame for essays: Young, Becker and Pike (1970). */
export const rogerian = defineTemplate({
  id: 'rogerian',
  title: 'Rogerian',
  description: 'Their view, where it holds, common ground',
  sample: false,
  essayTitle: 'Rogerian argument',
  prompt: '',
  rubric: argumentEssay,
  sketch: `
thesis #proposal:
  note: What could both sides live with? You may write this last.
  - counterargument #their-view:
    note: How would the other side say it, so that they would nod?
    + evidence #their-evidence:
    ~ rebuttal #where-it-holds:
      note: In which situations are they right?
  + claim #our-view:
    note: In which situations does your view hold?
    + evidence #our-evidence:
  + claim #common-ground:
    note: Which aim or value do both sides share?
    + evidence #shared:
`,
});
