import { citationRules, definePreset, everydayRules, linkRules } from './preset.ts';

export const aacuWrittenCommunication = definePreset({
  id: 'aacu-written-communication',
  version: 1,
  title: 'AAC&U written communication',
  description: 'After the VALUE rubric: purpose, content, conventions of the genre, sources, sentences.',
  origin:
    'Follows the five criteria of the AAC&U VALUE rubric on written communication and its four steps: benchmark 1, milestones 2 and 3, capstone 4; 0 stands for work below the benchmark. The words of the levels are ours, as AAC&U’s own are under a licence of theirs; that its criteria are these five we know from a college’s page. Where exact wording counts, take the original. AAC&U means it for judging programmes, not for grading a single essay. Content is looked at by rules on thesis, claims and evidence, conventions by rules on how map and text fit together, sources by rules on evidence, notes and bibliography; purpose and sentences are read by you. AAC&U has no part in this.',
  on: [
    ...everydayRules,
    ...citationRules,
    ...linkRules,
    'source-is-complete',
    'source-is-used',
    'sources-are-varied',
  ],
  criteria: [
    {
      id: 'purpose',
      title: 'Context and purpose',
      description: 'Whom the essay is for, what it is to do, and under which circumstances.',
      nodeKinds: ['thesis'],
      rules: [],
      levels: [
        [
          4,
          'Capstone',
          'It is plain throughout for whom this is written and what they should think or do after it; choices of content and tone can be explained by that.',
        ],
        [3, 'Milestone', 'Readers and task are kept in view; a passage or two is written past them.'],
        [2, 'Milestone', 'The task is met; who reads it has made little difference.'],
        [
          1,
          'Benchmark',
          'Written for the teacher or for nobody in particular; part of the task is overlooked.',
        ],
        [0, 'Below', 'It does not take up the task.'],
      ],
    },
    {
      id: 'content',
      title: 'Content development',
      description: 'What is said, and how far it is thought through.',
      nodeKinds: ['thesis', 'claim', 'evidence', 'counterargument', 'rebuttal'],
      rules: [
        'thesis-stated',
        'one-thesis',
        'thesis-arguable',
        'thesis-needs-reasons',
        'full-sentence',
        'connects-to-thesis',
        'claim-needs-evidence',
        'counterargument-needs-rebuttal',
      ],
      levels: [
        [
          4,
          'Capstone',
          'Ideas are carried to their end: each is stated, supported, tried against what speaks against it, and joined to the next. The writer knows the subject.',
        ],
        [3, 'Milestone', 'Most ideas are stated, supported and joined; one or two could be taken further.'],
        [2, 'Milestone', 'Some ideas are worked out, others only named.'],
        [1, 'Benchmark', 'A few plain ideas, worked out here and there.'],
        [0, 'Below', 'Next to nothing is said that the task did not say already.'],
      ],
    },
    {
      id: 'conventions',
      title: 'Genre and discipline',
      description: 'How work of this kind is built, laid out and worded in its subject.',
      nodeKinds: [],
      rules: [...linkRules],
      levels: [
        [
          4,
          'Capstone',
          'Structure, layout, terms and form are what an experienced reader in the subject expects, down to details.',
        ],
        [
          3,
          'Milestone',
          'What readers in the subject care about most is as they expect it, from beginning to end.',
        ],
        [
          2,
          'Milestone',
          'Beginning, middle, end and layout are as the task asked; terms and form are those of everyday writing.',
        ],
        [1, 'Benchmark', 'There is an order, and it is kept to in places.'],
        [0, 'Below', 'Nothing shows what kind of text it is meant to be.'],
      ],
    },
    {
      id: 'sources',
      title: 'Sources and evidence',
      description: 'Which sources support the ideas, and how they are used.',
      nodeKinds: ['evidence'],
      rules: [
        'evidence-needs-source',
        'named-studies',
        'evidence-is-used',
        'evidence-not-repeated',
        'source-is-complete',
        'source-is-used',
        'sources-are-varied',
        ...citationRules,
      ],
      levels: [
        [
          4,
          'Capstone',
          'Sources are well chosen for the subject and the kind of text, each does work that no other could, and all can be found again.',
        ],
        [
          3,
          'Milestone',
          'Sources can be trusted and bear on the ideas wherever those need support; nearly all can be found again.',
        ],
        [
          2,
          'Milestone',
          'Sources are there; some are weak or beside the point, or cannot be found from what is given.',
        ],
        [1, 'Benchmark', 'A source is named now and then.'],
        [0, 'Below', 'No sources, though the task asks for them.'],
      ],
    },
    {
      id: 'sentences',
      title: 'Sentences and mechanics',
      description: 'How well the language carries the meaning.',
      nodeKinds: [],
      rules: [],
      levels: [
        [4, 'Capstone', 'Sentences are a pleasure to follow; an error is hard to find.'],
        [3, 'Milestone', 'Sentences say plainly what is meant; errors are few and harmless.'],
        [2, 'Milestone', 'What is meant can be understood; errors are frequent enough to be noticed.'],
        [1, 'Benchmark', 'In places a reader has to guess what is meant.'],
        [0, 'Below', 'A reader cannot tell what is meant.'],
      ],
    },
  ],
});
