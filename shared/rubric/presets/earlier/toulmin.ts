import { definePreset, everydayRules } from '../preset.ts';

export const toulmin = definePreset({
  id: 'toulmin',
  version: 1,
  title: 'Toulmin',
  description:
    'Claim, grounds and warrant: every step from evidence to claim is said, and the claim says how far it reaches.',
  on: [...everydayRules, 'concession-is-weighed'],
  adjusted: {
    // One well-grounded claim is a whole argument in this model; the unsaid step is what it is about.
    'thesis-needs-reasons': { options: { minReasons: 1 } },
    'warrant-explains-evidence': { options: { explain: 'every' }, severity: 'missing' },
  },
  criteria: [
    {
      id: 'claim',
      title: 'Claim and qualifier',
      description: 'What is claimed, and how far it reaches: always, mostly, under which conditions.',
      nodeKinds: ['thesis', 'claim'],
      rules: ['thesis-stated', 'one-thesis', 'thesis-arguable', 'concession-is-weighed'],
    },
    {
      id: 'grounds',
      title: 'Grounds',
      description: 'The facts that the claim rests on, with their backing.',
      nodeKinds: ['evidence'],
      rules: ['claim-needs-evidence', 'evidence-is-used', 'evidence-not-repeated', 'evidence-needs-source'],
    },
    {
      id: 'warrant',
      title: 'Warrant',
      description: 'Why the grounds count for the claim.',
      nodeKinds: ['warrant'],
      rules: ['warrant-explains-evidence'],
    },
    {
      id: 'rebuttal',
      title: 'Conditions of rebuttal',
      description: 'What could be said against it, and what answers that.',
      nodeKinds: ['counterargument', 'rebuttal'],
      rules: ['counterargument-opposes', 'counterargument-needs-rebuttal'],
    },
  ],
});
