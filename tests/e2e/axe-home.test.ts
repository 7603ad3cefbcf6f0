import { axeFindsNothing } from '#tests/support/axe-states.ts';
import {
  classHomeStates,
  helpStates,
  withHelp,
  withOwnCourse,
} from '#tests/support/screen-states/class-home-states.ts';

const narrow = { width: 360, height: 740 };

axeFindsNothing([
  { name: 'home with a course', states: classHomeStates, begin: withOwnCourse },
  { name: 'help', states: helpStates, begin: withHelp },
  {
    name: 'home with a course, 360 px',
    states: classHomeStates,
    begin: withOwnCourse,
    media: narrow,
    isRepeated: true,
  },
  { name: 'help, 360 px', states: helpStates.slice(-1), begin: withHelp, media: narrow, isRepeated: true },
]);
