import { citationRules, definePreset, everydayRules, linkRules } from './preset.ts';

export const argumentEssay = definePreset({
  id: 'argument-essay',
  version: 2,
  title: 'Argument essay',
  description:
    'For most essays that argue a point: a thesis, claims that carry it, evidence that carries the claims.',
  origin:
    'Groundwork’s own frame for essays that argue, made of what most published rubrics for argument share: a position, a line of reasoning, evidence, the other side, citations. The levels are ours and are not taken from any one of them. The rules beside a criterion are listed with it; they show where to look and never set a level.',
  on: [...everydayRules, ...citationRules, ...linkRules],
  adjusted: {
    // Warrants are good to say and rarely all said: as questions they drowned what is missing on real maps (13 of 46 nodes).
    'warrant-explains-evidence': { severity: 'idea' },
  },
  criteria: [
    {
      id: 'thesis',
      title: 'Thesis',
      description: 'One statement that can be argued with, and that everything else serves.',
      nodeKinds: ['thesis'],
      rules: ['thesis-stated', 'one-thesis', 'thesis-arguable', 'thesis-needs-reasons'],
      levels: [
        [
          4,
          'Convincing',
          'One position that a reasonable reader could dispute. It says how far it reaches, answers the task, and every claim in the essay serves it.',
        ],
        [
          3,
          'Sound',
          'One arguable position that answers the task; one or two parts of the essay do not serve it.',
        ],
        [
          2,
          'Developing',
          'A position is there, but it is broad, shifts between parts of the essay, or is close to a statement nobody would deny.',
        ],
        [
          1,
          'Beginning',
          'A topic, a question or a fact stands where the position should be, or two positions compete.',
        ],
        [0, 'Not there', 'No position can be found.'],
      ],
    },
    {
      id: 'reasoning',
      title: 'Line of reasoning',
      description: 'Every statement leads to the thesis, and no step is missing or circular.',
      nodeKinds: ['claim', 'warrant'],
      rules: [
        'full-sentence',
        'connects-to-thesis',
        'no-circle',
        'no-island',
        'no-double-role',
        'warrant-explains-evidence',
      ],
      levels: [
        [
          4,
          'Convincing',
          'Each claim is a full statement that leads to the thesis, in an order that builds; where a step is not obvious, the essay says why it holds.',
        ],
        [3, 'Sound', 'All main claims lead to the thesis; a few steps are left for the reader to supply.'],
        [
          2,
          'Developing',
          'Some claims lead to the thesis, others stand beside it, say the same again, or need a step that is missing.',
        ],
        [
          1,
          'Beginning',
          'Statements follow one another with little that ties them to each other or to the thesis.',
        ],
        [0, 'Not there', 'There are no claims, or the reasoning runs in a circle.'],
      ],
    },
    {
      id: 'evidence',
      title: 'Evidence',
      description: 'Claims rest on evidence that can be checked, and each piece is used.',
      nodeKinds: ['claim', 'evidence'],
      rules: [
        'claim-needs-evidence',
        'evidence-is-used',
        'evidence-not-repeated',
        'evidence-needs-source',
        'named-studies',
      ],
      levels: [
        [
          4,
          'Convincing',
          'Every claim rests on specific evidence that can be checked, of more than one kind, and the essay says what each piece shows.',
        ],
        [
          3,
          'Sound',
          'Most claims rest on specific evidence whose source is named; one or two rest on a single piece.',
        ],
        [
          2,
          'Developing',
          'Some claims have evidence; others rest on general statements, on unnamed studies, or on the same piece again.',
        ],
        [1, 'Beginning', 'Little evidence, or evidence that does not bear on the claim it stands under.'],
        [0, 'Not there', 'Claims stand without any evidence.'],
      ],
    },
    {
      id: 'other-side',
      title: 'The other side',
      description: 'Objections that are raised are answered or granted.',
      nodeKinds: ['counterargument', 'rebuttal'],
      rules: ['counterargument-opposes', 'counterargument-needs-rebuttal'],
      levels: [
        [
          4,
          'Convincing',
          'The strongest objection is stated as its supporters would, with its reason, and is answered, weighed, or used to limit the thesis.',
        ],
        [3, 'Sound', 'A real objection is stated and answered to the point.'],
        [
          2,
          'Developing',
          'An objection is raised; the answer is brief, misses its reason, or repeats the essay’s own side.',
        ],
        [1, 'Beginning', 'The other side is mentioned without an answer, or only in a form nobody holds.'],
        [0, 'Not there', 'No other view appears.'],
      ],
    },
    {
      id: 'citations',
      title: 'Citations',
      description: 'Notes and bibliography agree, and a reader finds each work that is cited.',
      nodeKinds: ['evidence'],
      rules: [...citationRules],
      levels: [
        [
          4,
          'Convincing',
          'Everything taken from others is cited at its place, in one style; notes and bibliography agree in every detail.',
        ],
        [
          3,
          'Sound',
          'Everything taken from others is cited; a few details differ or are incomplete, and every work can be found.',
        ],
        [
          2,
          'Developing',
          'Most is cited; some works are missing from the list or the notes, or cannot be found from what is given.',
        ],
        [1, 'Beginning', 'Sources are named now and then, without what a reader needs to find them.'],
        [0, 'Not there', 'What comes from others is not cited.'],
      ],
    },
  ],
});
