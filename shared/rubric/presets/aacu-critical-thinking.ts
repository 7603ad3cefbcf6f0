import { definePreset, everydayRules, sourceRules } from './preset.ts';

const aacuRules = [
  ...everydayRules,
  ...sourceRules.filter((id) => id !== 'sources-are-recent'),
  'considers-other-side',
  'concession-is-weighed',
  'specific-evidence',
];

export const aacuCriticalThinking = definePreset({
  id: 'aacu-critical-thinking',
  version: 1,
  title: 'AAC&U critical thinking',
  description: 'After the VALUE rubric: issue, evidence, context and assumptions, position, conclusions.',
  origin:
    'Follows the five criteria of the AAC&U VALUE rubric on critical thinking and its four steps: benchmark 1, milestones 2 and 3, capstone 4; 0 stands for work below the benchmark. The words of the levels are ours, as AAC&U’s own are under a licence of theirs (one copy states CC BY-NC-SA 4.0); of its last two criteria we knew only what they are about. Where exact wording counts, take the original. AAC&U means it for judging programmes, not for grading a single essay. Evidence is looked at by rules on evidence and sources, position by rules on thesis and the other side, conclusions by rules on reasoning; the first and third criterion are read by you. AAC&U has no part in this.',
  on: aacuRules,
  criteria: [
    {
      id: 'issue',
      title: 'Explanation of the issue',
      description: 'What the question is, and what a reader has to know to take part in it.',
      nodeKinds: ['thesis'],
      rules: [],
      levels: [
        [
          4,
          'Capstone',
          'Somebody new to the question could join in after reading: what is disputed, what each term means here, and what changes with the answer.',
        ],
        [
          3,
          'Milestone',
          'What is disputed is clear; one term or a piece of background is left to the reader, and nothing goes wrong by it.',
        ],
        [
          2,
          'Milestone',
          'What is disputed is said; two readers could still take it for different questions, because terms or limits are open.',
        ],
        [
          1,
          'Benchmark',
          'The subject is named, and the reader has to work out what the question about it is.',
        ],
        [0, 'Below', 'No question can be found.'],
      ],
    },
    {
      id: 'evidence',
      title: 'Evidence',
      description: 'How information is chosen and used to find out what is so.',
      nodeKinds: ['claim', 'evidence'],
      rules: [
        'claim-needs-evidence',
        'specific-evidence',
        'evidence-not-repeated',
        'evidence-needs-source',
        'named-studies',
        'sources-are-varied',
        'sources-are-appraised',
      ],
      levels: [
        [
          4,
          'Capstone',
          'Sources are asked what they show and what they do not: who says it, on what grounds, against whom. Authorities are doubted where there is reason to.',
        ],
        [
          3,
          'Milestone',
          'Most sources are tested before they are used; at least one authority is weighed against another.',
        ],
        [2, 'Milestone', 'Sources are put into the writer’s terms; their standing is seldom asked about.'],
        [1, 'Benchmark', 'Sources are quoted or retold, and what an authority says is taken as settled.'],
        [0, 'Below', 'Nothing is taken from sources.'],
      ],
    },
    {
      id: 'context',
      title: 'Context and assumptions',
      description: 'What one’s own and others’ views take for granted, and how the setting bears on them.',
      nodeKinds: ['warrant', 'counterargument'],
      rules: ['warrant-explains-evidence'],
      levels: [
        [
          4,
          'Capstone',
          'Says what the argument itself takes for granted, and what its opponents do, and tries both against the setting that the question arose in.',
        ],
        [3, 'Milestone', 'Names what both sides take for granted and one or two circumstances that matter.'],
        [2, 'Milestone', 'Sees what others take for granted; its own starting points stay unseen.'],
        [1, 'Benchmark', 'Now and then a remark shows that something could be doubted.'],
        [0, 'Below', 'Everything is taken as given.'],
      ],
    },
    {
      id: 'position',
      title: 'Position',
      description: 'The student’s own view, thesis or hypothesis.',
      nodeKinds: ['thesis', 'counterargument', 'rebuttal'],
      rules: [
        'thesis-stated',
        'one-thesis',
        'thesis-arguable',
        'considers-other-side',
        'counterargument-needs-rebuttal',
        'concession-is-weighed',
        'other-side-has-source',
      ],
      levels: [
        [
          4,
          'Capstone',
          'Takes a view of its own that fits a question with more than one good answer; says where it stops holding, and has learned from the other sides.',
        ],
        [
          3,
          'Milestone',
          'Takes a definite view, answers the other sides, and does not hide what is hard about the question.',
        ],
        [2, 'Milestone', 'Takes a definite view and mentions that there are others.'],
        [1, 'Benchmark', 'Takes a view that needs little thought to hold.'],
        [0, 'Below', 'Reports what others think and takes no view.'],
      ],
    },
    {
      id: 'conclusions',
      title: 'Conclusions',
      description: 'What follows from the evidence, and with what consequences.',
      nodeKinds: ['thesis', 'claim'],
      rules: [
        'thesis-needs-reasons',
        'connects-to-thesis',
        'no-circle',
        'no-double-role',
        'evidence-is-used',
      ],
      levels: [
        [
          4,
          'Capstone',
          'What is concluded is what the evidence allows, after weighing all of it; what would follow in practice is thought through, the important before the less.',
        ],
        [
          3,
          'Milestone',
          'The conclusion rests on evidence from more than one side, and its main results are named.',
        ],
        [
          2,
          'Milestone',
          'The conclusion fits the evidence that was chosen for it; what speaks otherwise is left out.',
        ],
        [1, 'Benchmark', 'The conclusion could stand without the pages before it.'],
        [0, 'Below', 'There is no conclusion.'],
      ],
    },
  ],
});
