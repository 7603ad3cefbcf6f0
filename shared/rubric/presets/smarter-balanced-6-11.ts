import { definePreset, everydayRules } from './preset.ts';

export const smarterBalanced = definePreset({
  id: 'smarter-balanced-6-11',
  version: 2,
  title: 'Smarter Balanced 6–11',
  description:
    'After the argumentative performance task for grades 6 to 11: organisation and purpose, evidence and elaboration, conventions.',
  origin:
    'Follows the rows and points of the Smarter Balanced argumentative performance task for grades 6–11: organization and purpose 4, evidence and elaboration 4, conventions 2, ten points in all. The words of the levels are ours. Opposing arguments count from grade 7; for grade 6 switch the rule “The other side is heard” off. Work that is too short or copied, off topic, off purpose or in another language gets a code and no points there; here it is 0, with a comment. The first row is looked at by rules on thesis, order and the other side; the second by rules on evidence, sources and explanation. No rule reads spelling or grammar.',
  on: [...everydayRules, 'considers-other-side', 'concession-is-weighed', 'specific-evidence'],
  // The task hands out its sources, so what comes from them has to name them.
  adjusted: { 'evidence-needs-source': { severity: 'missing' } },
  criteria: [
    {
      id: 'organization-purpose',
      title: 'Organization and purpose',
      description:
        'A claim that stays in focus, parts that hang together, and opposing arguments that are answered.',
      nodeKinds: ['thesis', 'claim', 'counterargument', 'rebuttal'],
      rules: [
        'thesis-stated',
        'one-thesis',
        'thesis-arguable',
        'thesis-needs-reasons',
        'connects-to-thesis',
        'no-island',
        'considers-other-side',
        'counterargument-needs-rebuttal',
      ],
      levels: [
        [
          4,
          '4 points',
          'The claim is clear and in focus to the end; parts follow in an order that makes sense and are joined; an opposing argument is stated clearly and answered.',
        ],
        [
          3,
          '3 points',
          'The claim is clear and mostly in focus; the order can be followed with small gaps; an opposing argument is taken up.',
        ],
        [
          2,
          '2 points',
          'The claim is a little unclear or drifts; the order is uneven, or beginning and end are thin; an opposing argument may be confused with one’s own.',
        ],
        [
          1,
          '1 point',
          'The claim is hard to find or is lost; ideas stand in no order that can be followed; opposing arguments are missing or muddled.',
        ],
        [0, '0 points', 'Too little to judge, copied, off topic or off purpose; say which in the comment.'],
      ],
    },
    {
      id: 'evidence-elaboration',
      title: 'Evidence and elaboration',
      description: 'Evidence from the sources, named and explained, in the writer’s own words.',
      nodeKinds: ['claim', 'evidence', 'warrant'],
      rules: [
        'claim-needs-evidence',
        'specific-evidence',
        'evidence-needs-source',
        'named-studies',
        'warrant-explains-evidence',
      ],
      levels: [
        [
          4,
          '4 points',
          'Ample, specific evidence from several of the sources, named and woven in; each piece is explained in the writer’s own, fitting words.',
        ],
        [
          3,
          '3 points',
          'Enough evidence from the sources, most of it named and explained; some is general or less to the point.',
        ],
        [
          2,
          '2 points',
          'Evidence is uneven: much summary, weak naming of sources, or explanation that repeats it.',
        ],
        [
          1,
          '1 point',
          'Little evidence, mostly summary, personal feeling or copied words; sources are hardly named.',
        ],
        [0, '0 points', 'Too little to judge, copied, off topic or off purpose; say which in the comment.'],
      ],
    },
    {
      id: 'conventions',
      title: 'Conventions',
      description: 'Sentences, punctuation, capitals, grammar and spelling.',
      nodeKinds: [],
      rules: [],
      levels: [
        [
          2,
          '2 points',
          'Sentences are well formed and varied enough; a few slips, none of which gets in the way.',
        ],
        [1, '1 point', 'Slips are frequent or of several kinds; now and then a reader has to go back.'],
        [0, '0 points', 'Slips keep a reader from following, or there is too little to judge.'],
      ],
    },
  ],
});
