import { definePreset, everydayRules } from './preset.ts';

export const apLanguageArgument = definePreset({
  id: 'ap-language-argument',
  version: 2,
  title: 'AP English Language argument essay',
  description:
    'After the three rows of the argument essay: a defensible thesis, evidence with commentary, and complexity.',
  origin:
    'Follows the rows and points of the argument essay (question 3) of AP English Language and Composition: row A thesis 0–1, row B evidence and commentary 0–4, row C sophistication 0–1, six points in all. The words of the levels are ours; the College Board’s own guidelines and samples decide in the exam. Row A is looked at by rules on the thesis; row B by rules on claims without evidence, general or repeated evidence, and evidence that is not explained; row C by rules on the other side, which is only one of the ways to that point. AP is a trademark of the College Board, which has no part in this.',
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
      levels: [
        [
          1,
          'Earned',
          'Takes a position on the task that has to be defended. It may stand anywhere in the essay.',
        ],
        [
          0,
          'Not earned',
          'There is no position; or the essay repeats the task, states what is plainly so, or lists sides without choosing.',
        ],
      ],
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
      levels: [
        [
          4,
          '4 points',
          'No claim of the reasoning is without specific evidence, and from beginning to end the essay says what each piece shows and how that carries the thesis.',
        ],
        [
          3,
          '3 points',
          'No claim of the reasoning is without specific evidence; part of it is explained, part is left to speak for itself.',
        ],
        [
          2,
          '2 points',
          'Some pieces are specific and to the point; what they show is hardly said, or the reasoning breaks off.',
        ],
        [1, '1 point', 'Evidence is mostly general; it is retold more than used.'],
        [0, '0 points', 'Opinion is repeated without evidence, or nothing bears on the task.'],
      ],
    },
    {
      id: 'sophistication',
      title: 'Row C: sophistication',
      description:
        'The argument faces other views, complexity or a wider context, and says what follows from them.',
      nodeKinds: ['counterargument', 'rebuttal'],
      rules: ['considers-other-side', 'counterargument-needs-rebuttal', 'concession-is-weighed'],
      levels: [
        [
          1,
          'Earned',
          'The essay works through a tension in its question, places it in a wider context, weighs another view and what follows from it, or keeps a style that carries the argument; it does so as part of the argument, not in one phrase.',
        ],
        [
          0,
          'Not earned',
          'Other views or contexts are named in passing, the argument sweeps past what is difficult, or long words replace thought.',
        ],
      ],
    },
  ],
});
