import { axeFindsNothing } from '#tests/support/axe-states.ts';
import { drawingStates, pairingStates, withReviews } from '#tests/support/screen-states/pairing-states.ts';

axeFindsNothing([
  { name: 'pairings', states: pairingStates, begin: withReviews },
  {
    name: 'pairings before they are given out, 360 px',
    states: drawingStates,
    begin: withReviews,
    media: { width: 360, height: 740 },
    isRepeated: true,
  },
]);
