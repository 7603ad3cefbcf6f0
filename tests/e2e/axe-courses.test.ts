import { axeFindsNothing, withNothing } from '#tests/support/axe-states.ts';
import { courseStates, joinStates, withCourse } from '#tests/support/screen-states/course-states.ts';

const narrow = { width: 360, height: 740 };

axeFindsNothing([
  { name: 'a course and its people', states: courseStates, begin: withCourse },
  { name: 'joining a course', states: joinStates, begin: withNothing },
  { name: 'a course, 360 px', states: courseStates, begin: withCourse, media: narrow, isRepeated: true },
  { name: 'joining, 360 px', states: joinStates, begin: withNothing, media: narrow, isRepeated: true },
]);
