import { refOf } from '../moves.ts';
import { evidenceSteps, isExplained } from '../rules/warrant-explains-evidence.ts';
import { defineStrength } from './strength.ts';

export const saysWhyEvidenceCounts = defineStrength({
  id: 'says-why-evidence-counts',
  find(context) {
    const steps = context.withRole('assertion').flatMap((claim) => evidenceSteps(context, claim));
    const explained = steps.filter((step) => isExplained(context, step));
    if (explained.length < 2 || explained.length < steps.length) return null;
    return {
      title: 'Wherever evidence is given, the map says why it counts.',
      refs: explained.flatMap((step) => step.premises.filter((point) => point.role === 'ground').map(refOf)),
    };
  },
  examples: {
    shown: [
      {
        title: 'Both steps are explained.',
        sketch:
          'claim: Free buses bring people to work.\n  + evidence: At the mill 300 more came by bus.\n    +^ warrant: Nothing but the fare changed.\n  + evidence: The job centre counted fewer missed interviews.\n    +^ warrant: Those interviews were across the town.',
      },
    ],
    absent: [
      {
        title: 'One step is left to the reader.',
        sketch:
          'claim: Free buses bring people to work.\n  + evidence: At the mill 300 more came by bus.\n    +^ warrant: Nothing but the fare changed.\n  + evidence: The job centre counted fewer missed interviews.',
      },
    ],
  },
});
