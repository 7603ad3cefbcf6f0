import { definePreset, everydayRules } from '../preset.ts';

export const apLanguageArgument = definePreset({
  id: 'ap-language-argument',
  version: 1,
  title: 'AP English Language argument essay',
  description:
    'After the three rows of the argument essay: a defensible thesis, evidence with commentary, and complexity.',
  on: [...everydayRules, 'considers-other-side', 'concession-is-weighed', 'specific-evidence'],
  // In the exam room evidence comes from reading and experience; nobody has a bibliography at hand.
  adjusted: { 'evidence-needs-source': { severity: 'idea' } },
  criteria: [
    {
      id: 'thesis',
      title: 'Row A: thesis',
      description: 'A position that somebody could defend or deny, in answer to the task.',
      nodeKinds: ['thesis'],
      rules: ['thesis-stated', 'one-thesis', 'thesis-arguable'],
    },
    {
      id: 'evidence-and-commentary',
      title: 'Row B: evidence and commentary',
      description: 'Specific evidence for every claim in a line of reasoning, and why it counts.',
      nodeKinds: ['claim', 'evidence', 'warrant'],
      rules: [
        'thesis-needs-reasons',
        'claim-needs-evidence',
        'specific-evidence',
        'evidence-not-repeated',
        'warrant-explains-evidence',
      ],
    },
    {
      id: 'sophistication',
      title: 'Row C: sophistication',
      description: 'The argument faces other views and says what follows from them.',
      nodeKinds: ['counterargument', 'rebuttal'],
      rules: ['considers-other-side', 'counterargument-needs-rebuttal', 'concession-is-weighed'],
    },
  ],
});
