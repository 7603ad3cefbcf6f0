import { axeFindsNothing } from '#tests/support/axe-states.ts';
import { hourBarStates, hourStates, withBar, withHour } from '#tests/support/screen-states/hour-states.ts';

axeFindsNothing([
  { name: 'board of a class hour', states: hourStates, begin: withHour },
  { name: 'bar of a class hour', states: hourBarStates, begin: withBar },
  {
    name: 'board of a class hour, 360 px',
    states: hourStates,
    begin: withHour,
    media: { width: 360, height: 740 },
    isRepeated: true,
  },
]);
