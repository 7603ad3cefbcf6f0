import { argumentEssay, defineTemplate } from './template.ts';

export const policyMemo = defineTemplate({
  id: 'policy-memo',
  title: 'Policy memo',
  description: 'Problem, criteria, options, choice, risks',
  sample: false,
  essayTitle: 'Policy memo',
  prompt: '',
  rubric: argumentEssay,
  sketch: `
thesis #recommendation:
  note: Who should do what, and by when?
  + claim #problem:
    note: What goes wrong today, and for whom?
    + evidence #extent:
      note: How big is the problem, and who measured it?
  + claim #criteria:
    note: By what should the options be judged: cost, fairness, feasibility?
    + evidence #standard:
  + claim #chosen-option:
    note: Why does your option do best by these criteria?
    + evidence #track-record:
      note: Where has it been tried?
  - counterargument #other-option:
    note: Which other option will your reader prefer?
    - rebuttal #why-not:
      note: On which criterion does it do worse?
  - counterargument #risk:
    note: What could go wrong with your recommendation?
    - rebuttal #safeguard:
      note: What would keep that risk small?
`,
});
