import { axeFindsNothing } from '#tests/support/axe-states.ts';
import { assessStates, withEssayToAssess } from '#tests/support/screen-states/assess-states.ts';
import { roundStates, withSecondRound } from '#tests/support/screen-states/round-states.ts';

const narrow = { width: 360, height: 740 };

axeFindsNothing([
  { name: 'assessing', states: assessStates, begin: withEssayToAssess },
  { name: 'another round', states: roundStates, begin: withSecondRound },
  {
    name: 'assessing, 360 px',
    states: assessStates.slice(0, 4),
    begin: withEssayToAssess,
    media: narrow,
    isRepeated: true,
  },
]);
