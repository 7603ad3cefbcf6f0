import { axeFindsNothing } from '#tests/support/axe-states.ts';
import {
  reviewHealthStates,
  reviewNumbersStates,
  withReviewHealth,
  withReviewNumbers,
} from '#tests/support/screen-states/review-health-states.ts';

axeFindsNothing([
  { name: 'review health', states: reviewHealthStates, begin: withReviewHealth },
  { name: 'review numbers', states: reviewNumbersStates, begin: withReviewNumbers },
  {
    name: 'review numbers, 360 px',
    states: reviewNumbersStates,
    begin: withReviewNumbers,
    media: { width: 360, height: 740 },
    isRepeated: true,
  },
]);
