import { definePreset, everydayRules } from '../preset.ts';

export const smarterBalanced = definePreset({
  id: 'smarter-balanced-6-11',
  version: 1,
  title: 'Smarter Balanced 6–11',
  description:
    'After the argumentative performance task for grades 6 to 11: organisation and purpose, evidence and elaboration, with opposing arguments as asked from grade 7.',
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
    },
  ],
});
