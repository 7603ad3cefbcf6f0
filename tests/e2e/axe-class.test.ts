import { axeFindsNothing } from '#tests/support/axe-states.ts';
import { classStates, withClassWork } from '#tests/support/screen-states/class-states.ts';

axeFindsNothing([
  { name: 'a class', states: classStates, begin: withClassWork },
  {
    name: 'a class, 360 px',
    states: classStates.slice(0, 3),
    begin: withClassWork,
    media: { width: 360, height: 740 },
    isRepeated: true,
  },
]);
