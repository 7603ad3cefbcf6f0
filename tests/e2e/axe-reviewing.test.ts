import { axeFindsNothing } from '#tests/support/axe-states.ts';
import {
  myReviewStates,
  reviewingStates,
  withMyReviews,
  withReviewing,
} from '#tests/support/screen-states/reviewing-states.ts';

axeFindsNothing([
  { name: 'reviewing', states: reviewingStates, begin: withReviewing },
  {
    name: 'what a student has to review, 360 px',
    states: myReviewStates,
    begin: withMyReviews,
    media: { width: 360, height: 740 },
    isRepeated: true,
  },
]);
