import { inject } from 'vitest';
import { axeFindsNothing, withNothing } from '#tests/support/axe-states.ts';
import {
  accountStates,
  asAdministrator,
  peopleStates,
  strangerStates,
  withAccount,
} from '#tests/support/screen-states/account-states.ts';

const narrow = { width: 360, height: 740 };
const people = { states: peopleStates, begin: asAdministrator(inject('administrator')) };

axeFindsNothing([
  { name: 'without an account', states: strangerStates, begin: withNothing },
  { name: 'the account', states: accountStates, begin: withAccount },
  { name: 'people', ...people },
  {
    name: 'without an account, 360 px',
    states: strangerStates,
    begin: withNothing,
    media: narrow,
    isRepeated: true,
  },
  { name: 'the account, 360 px', states: accountStates, begin: withAccount, media: narrow, isRepeated: true },
  { name: 'people, 360 px', ...people, media: narrow, isRepeated: true },
]);
