import { argumentEssay, defineTemplate } from './template.ts';

export const fiveParagraph = defineTemplate({
  id: 'five-paragraph',
  title: 'Five paragraphs',
  description: 'Thesis, three reasons, one objection',
  sample: false,
  essayTitle: 'Five-paragraph essay',
  prompt: '',
  rubric: argumentEssay,
  sketch: `
thesis #thesis:
  + claim #first:
    note: Second paragraph: which reason will your reader accept most easily?
    + evidence #first-evidence:
  + claim #second:
    note: Third paragraph: which reason is of another kind than the first?
    + evidence #second-evidence:
  + claim #third:
    note: Fourth paragraph: which reason should your reader remember?
    + evidence #third-evidence:
  - counterargument #objection:
    note: Where will you answer this: in the fourth paragraph or the fifth?
    - rebuttal #answer:
`,
});
