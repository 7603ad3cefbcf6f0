import { axeFindsNothing } from '#tests/support/axe-states.ts';
import { reviewingStates, withReviewing } from '#tests/support/screen-states/reviewing-states.ts';
import { isThorough } from '#tests/support/sizes.ts';

const narrow = {
  name: 'reviewing, 360 px',
  states: reviewingStates.slice(3),
  begin: withReviewing,
  media: { width: 360, height: 740 },
};

axeFindsNothing([
  { name: 'reviewing', states: reviewingStates, begin: withReviewing },
  ...(isThorough ? [narrow] : []),
]);
