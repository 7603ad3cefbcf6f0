import { defineTemplate } from './template.ts';

/** The six parts of Stephen Toulmin, The Uses of Argument (1958), chapter 3. */
export const toulmin = defineTemplate({
  id: 'toulmin',
  title: 'Toulmin',
  description: 'Claim, grounds, warrant, backing, rebuttal',
  sample: false,
  essayTitle: 'Toulmin argument',
  prompt: '',
  rubric: { id: 'toulmin', version: 2 },
  sketch: `
thesis #claim:
  note: How sure are you: “probably”, “in most cases”, “unless …”? Put it into the qualifier.
  + claim #reason:
    note: What follows from your grounds?
    + evidence #grounds:
      note: Which facts do you start from?
      +^ warrant #warrant:
        note: Which general rule leads from these grounds to the claim?
        + evidence #backing:
          note: Why should anybody accept that rule?
  - counterargument #exception:
    note: When would the claim not hold?
    - rebuttal #limit:
      note: Does the exception change the claim, or only limit it?
`,
});
