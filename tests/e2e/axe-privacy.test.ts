import { axeFindsNothing } from '#tests/support/axe-states.ts';
import {
  courseEndStates,
  privacyStates,
  withLooks,
  withOwnCourse,
} from '#tests/support/screen-states/privacy-states.ts';

axeFindsNothing([
  { name: 'what is kept of oneself', states: privacyStates, begin: withLooks },
  { name: 'the end of a course', states: courseEndStates, begin: withOwnCourse },
  {
    name: 'what is kept of oneself, 360 px',
    states: privacyStates,
    begin: withLooks,
    media: { width: 360, height: 740 },
    isRepeated: true,
  },
]);
