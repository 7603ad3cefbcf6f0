import { axeFindsNothing, withSample } from '#tests/support/axe-states.ts';
import { filledForms, forms } from '#tests/support/screen-states/form-states.ts';
import { sideStates } from '#tests/support/screen-states/side-states.ts';

const formStates = Object.entries(forms).map(([name, open]) => ({ name: `the form ${name}`, open }));

axeFindsNothing([
  { name: 'beside the map', states: sideStates, begin: withSample },
  { name: 'forms', states: [...formStates, ...filledForms], begin: withSample },
]);
