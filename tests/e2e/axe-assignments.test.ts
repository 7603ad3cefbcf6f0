import { axeFindsNothing } from '#tests/support/axe-states.ts';
import {
  groupStates,
  publishedStates,
  setUpStates,
  withDraft,
  withGroup,
  withPublished,
  withWork,
  workStates,
} from '#tests/support/screen-states/assignment-states.ts';

const narrow = { width: 360, height: 740 };

axeFindsNothing([
  { name: 'setting an assignment up', states: setUpStates, begin: withDraft },
  { name: 'changing what is published', states: publishedStates, begin: withPublished },
  { name: 'a student’s assignment', states: workStates, begin: withWork },
  { name: 'a map of two', states: groupStates, begin: withGroup },
  {
    name: 'setting an assignment up, 360 px',
    states: setUpStates.slice(0, 2),
    begin: withDraft,
    media: narrow,
    isRepeated: true,
  },
  {
    name: 'a student’s assignment, 360 px',
    states: workStates,
    begin: withWork,
    media: narrow,
    isRepeated: true,
  },
]);
