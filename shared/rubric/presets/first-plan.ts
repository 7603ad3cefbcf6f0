import { definePreset } from './preset.ts';

export const firstPlan = definePreset({
  id: 'first-plan',
  version: 1,
  title: 'First plan',
  description: 'For a first draft of a map: only what is missing, nothing about wording, sources or style.',
  on: [
    'thesis-stated',
    'thesis-needs-reasons',
    'claim-needs-evidence',
    'full-sentence',
    'connects-to-thesis',
    'evidence-is-used',
    'counterargument-needs-rebuttal',
  ],
  adjusted: { 'full-sentence': { options: { minWords: 1, questions: false } } },
  criteria: [
    {
      id: 'plan',
      title: 'A plan to write from',
      description: 'A thesis, reasons for it, something under each reason, and an answer to each objection.',
      nodeKinds: ['thesis', 'claim', 'evidence', 'counterargument', 'rebuttal'],
      rules: [
        'thesis-stated',
        'thesis-needs-reasons',
        'claim-needs-evidence',
        'counterargument-needs-rebuttal',
      ],
    },
  ],
});
