import { axeFindsNothing } from '#tests/support/axe-states.ts';
import {
  dashboardStates,
  emptyClassStates,
  withClass,
  withEmptyClass,
} from '#tests/support/screen-states/dashboard-states.ts';

axeFindsNothing([
  { name: 'dashboard', states: dashboardStates, begin: withClass },
  { name: 'dashboard of nobody', states: emptyClassStates, begin: withEmptyClass },
  {
    name: 'dashboard, 360 px',
    states: dashboardStates,
    begin: withClass,
    media: { width: 360, height: 740 },
    isRepeated: true,
  },
]);
