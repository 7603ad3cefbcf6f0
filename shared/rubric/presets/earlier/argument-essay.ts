import { citationRules, definePreset, everydayRules, linkRules } from '../preset.ts';

export const argumentEssay = definePreset({
  id: 'argument-essay',
  version: 1,
  title: 'Argument essay',
  description:
    'For most essays that argue a point: a thesis, claims that carry it, evidence that carries the claims.',
  // Rules on the text came later into the same version: what they ask of, no essay had before.
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
    },
    {
      id: 'other-side',
      title: 'The other side',
      description: 'Objections that are raised are answered or granted.',
      nodeKinds: ['counterargument', 'rebuttal'],
      rules: ['counterargument-opposes', 'counterargument-needs-rebuttal'],
    },
    {
      id: 'citations',
      title: 'Citations',
      description: 'Notes and bibliography agree, and a reader finds each work that is cited.',
      nodeKinds: ['evidence'],
      rules: [...citationRules],
    },
  ],
});
