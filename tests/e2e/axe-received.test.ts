import { axeFindsNothing } from '#tests/support/axe-states.ts';
import {
  peerReviewStates,
  receivedStates,
  selfFirstStates,
  withPeerReviews,
  withReceived,
  withSelfFirst,
} from '#tests/support/screen-states/received-states.ts';

axeFindsNothing([
  {
    name: 'received reviews, 360 px',
    states: receivedStates,
    begin: withReceived,
    media: { width: 360, height: 740 },
  },
  { name: 'received reviews, before one has looked oneself', states: selfFirstStates, begin: withSelfFirst },
  { name: 'peer reviews for staff', states: peerReviewStates, begin: withPeerReviews },
]);
