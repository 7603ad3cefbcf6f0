import { axeFindsNothing, withSample } from '#tests/support/axe-states.ts';
import { headerMenus } from '#tests/support/screen-states/header-menus.ts';
import { mapStates } from '#tests/support/screen-states/map-states.ts';
import { narrowStates } from '#tests/support/screen-states/narrow-states.ts';

axeFindsNothing([
  { name: 'the editor', states: [...mapStates, ...headerMenus], begin: withSample },
  {
    name: 'the editor, 360 px',
    states: narrowStates,
    begin: withSample,
    media: { width: 360, height: 740 },
  },
  {
    name: 'the editor, forced colours',
    states: mapStates.slice(0, 4),
    begin: withSample,
    media: { forcedColors: 'active' },
    isRepeated: true,
  },
]);
