import { citationRules, definePreset, everydayRules, sourceRules } from './preset.ts';

export const apSeminarWrittenArgument = definePreset({
  id: 'ap-seminar-written-argument',
  version: 1,
  title: 'AP Seminar written argument',
  description:
    'After the individual written argument: a question out of the given texts, perspectives that talk to each other, and an argument from sources.',
  origin:
    'Follows the seven rows of the individual written argument of AP Seminar, 48 points in all. Rows 1 and 2 give 0 or 5 points, as published; the points of rows 3 to 7 are from memory: they add up to 48 and were not checked against the current guide. The words of the levels are ours. Rows 1 and 2 are read by you. Row 3 is looked at by rules on the other side, row 4 by rules on thesis and reasoning, row 5 by rules on evidence and sources, row 6 by rules on notes and bibliography; no rule looks at row 7. AP is a trademark of the College Board, which has no part in this.',
  on: [
    ...everydayRules,
    ...citationRules,
    ...sourceRules.filter((id) => id !== 'sources-are-recent'),
    'considers-other-side',
    'concession-is-weighed',
    'specific-evidence',
  ],
  adjusted: { 'evidence-needs-source': { severity: 'missing' } },
  criteria: [
    {
      id: 'stimulus',
      title: 'Row 1: the given texts',
      description: 'The question grows out of a theme that the given texts share.',
      nodeKinds: ['thesis', 'evidence'],
      rules: [],
      levels: [
        [5, 'Reached', 'A given text is part of the argument: without it a step would be missing.'],
        [0, 'Not reached', 'No given text is used, or one is mentioned and could be left out.'],
      ],
    },
    {
      id: 'context',
      title: 'Row 2: context',
      description: 'Why the question matters, and to whom.',
      nodeKinds: ['thesis', 'evidence'],
      rules: [],
      levels: [
        [
          5,
          'Reached',
          'The question is set in a specific context, from sources, that shows why it is worth an answer.',
        ],
        [0, 'Not reached', 'The context is missing, general, or without a source.'],
      ],
    },
    {
      id: 'perspectives',
      title: 'Row 3: perspectives',
      description: 'Views of different people, and how they bear on each other.',
      nodeKinds: ['claim', 'counterargument', 'rebuttal'],
      rules: [
        'considers-other-side',
        'counterargument-needs-rebuttal',
        'concession-is-weighed',
        'other-side-has-source',
      ],
      levels: [
        [
          9,
          'High',
          'Two or more perspectives are compared: where they agree, where they part, and what follows for the question.',
        ],
        [6, 'Middle', 'More than one perspective is described; the links between them are general.'],
        [0, 'Low', 'One perspective, or several opinions that are not told apart.'],
      ],
    },
    {
      id: 'argument',
      title: 'Row 4: argument',
      description: 'A line of reasoning from claims to a conclusion that answers the question.',
      nodeKinds: ['thesis', 'claim', 'warrant'],
      rules: [
        'thesis-stated',
        'one-thesis',
        'thesis-arguable',
        'thesis-needs-reasons',
        'connects-to-thesis',
        'no-circle',
        'no-island',
        'warrant-explains-evidence',
      ],
      levels: [
        [
          12,
          'High',
          'Claims and their explanation build, step by step, to a conclusion that fits them and says how far it reaches.',
        ],
        [
          8,
          'Middle',
          'The argument is clear and mostly in order; a step is asserted, or the conclusion is wider than the claims.',
        ],
        [0, 'Low', 'Summary or opinion; claims do not lead to a conclusion.'],
      ],
    },
    {
      id: 'evidence',
      title: 'Row 5: evidence',
      description: 'Evidence that is relevant and credible, and is used for something.',
      nodeKinds: ['claim', 'evidence'],
      rules: [
        'claim-needs-evidence',
        'specific-evidence',
        'evidence-is-used',
        'evidence-not-repeated',
        'named-studies',
        'sources-are-varied',
        'sources-are-appraised',
      ],
      levels: [
        [
          9,
          'High',
          'Relevant evidence for every claim, from sources whose standing the essay makes plain; it is put to work, not only quoted.',
        ],
        [6, 'Middle', 'Relevant evidence for most claims; why a source can be trusted is said seldom.'],
        [0, 'Low', 'Little evidence, or evidence of no known standing.'],
      ],
    },
    {
      id: 'citation',
      title: 'Row 6: citation',
      description: 'Notes and bibliography in one style.',
      nodeKinds: ['evidence'],
      rules: [
        'evidence-needs-source',
        'source-is-complete',
        'source-is-used',
        'quotation-has-place',
        ...citationRules,
      ],
      levels: [
        [
          5,
          'High',
          'Every source is named where it is used and listed in full; one style, at most a slip or two.',
        ],
        [3, 'Middle', 'Sources are named and listed; several entries are incomplete or do not match.'],
        [0, 'Low', 'Sources cannot be told from the writer’s own words, or there is no list.'],
      ],
    },
    {
      id: 'style',
      title: 'Row 7: style',
      description: 'Clear sentences in a voice that suits the readers.',
      nodeKinds: [],
      rules: [],
      levels: [
        [3, 'High', 'Clear and exact throughout; the voice suits an academic reader and slips are rare.'],
        [2, 'Middle', 'Mostly clear; some slips, or a voice that changes.'],
        [0, 'Low', 'Slips or vague wording keep the reader from following.'],
      ],
    },
  ],
});
