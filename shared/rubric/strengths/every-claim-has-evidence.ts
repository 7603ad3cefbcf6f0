import { refOf } from '../moves.ts';
import { defineStrength } from './strength.ts';

export const everyClaimHasEvidence = defineStrength({
  id: 'every-claim-has-evidence',
  find(context) {
    const claims = context.withRole('assertion').filter((claim) => !claim.isEmpty && context.isPro(claim));
    if (claims.length < 2) return null;
    const isSupported = claims.every((claim) => context.supporters(claim).some((point) => !point.isEmpty));
    if (!isSupported) return null;
    return { title: `All ${claims.length} claims have something under them.`, refs: claims.map(refOf) };
  },
  examples: {
    shown: [
      {
        title: 'Both claims are supported.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses cut traffic.\n    + evidence: Our street has room again.\n  + claim: Free buses bring people to work.\n    + evidence: At the mill 300 more came by bus.',
      },
    ],
    absent: [
      {
        title: 'One claim is bare.',
        sketch:
          'thesis: Cities should make buses free.\n  + claim: Free buses cut traffic.\n    + evidence: Our street has room again.\n  + claim: Free buses bring people to work.\n    + evidence:',
      },
    ],
  },
});
