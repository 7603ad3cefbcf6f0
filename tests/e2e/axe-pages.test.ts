import { axeFindsNothing, withMaps, withNothing } from '#tests/support/axe-states.ts';
import { homeStates, welcomeStates } from '#tests/support/screen-states/home-states.ts';
import { strayStates } from '#tests/support/screen-states/stray-states.ts';

const narrow = { width: 360, height: 740 };

axeFindsNothing([
  { name: 'home at first', states: welcomeStates, begin: withNothing },
  { name: 'home with maps', states: homeStates, begin: withMaps },
  { name: 'pages with nothing on them', states: strayStates, begin: withNothing },
  {
    name: 'home at first, 360 px',
    states: welcomeStates,
    begin: withNothing,
    media: narrow,
    isRepeated: true,
  },
  {
    name: 'home with maps, 360 px',
    states: homeStates.slice(0, 3),
    begin: withMaps,
    media: narrow,
    isRepeated: true,
  },
  {
    name: 'home with maps, forced colours',
    states: homeStates.slice(0, 2),
    begin: withMaps,
    media: { forcedColors: 'active' },
    isRepeated: true,
  },
]);
