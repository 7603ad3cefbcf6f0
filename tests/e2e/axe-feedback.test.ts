import { axeFindsNothing, withNothing } from '#tests/support/axe-states.ts';
import { bankStates, emptyStates, withBank } from '#tests/support/screen-states/bank-states.ts';
import {
  assessmentStates,
  queueStates,
  reportStates,
  withClass,
  withReport,
} from '#tests/support/screen-states/feedback-states.ts';
import { rubricStates, withRubrics } from '#tests/support/screen-states/rubric-states.ts';

const narrow = { width: 360, height: 740 };

axeFindsNothing([
  { name: 'pages with nothing on them yet', states: emptyStates, begin: withNothing },
  { name: 'rubrics', states: rubricStates, begin: withRubrics },
  { name: 'the comment bank', states: bankStates, begin: withBank },
  { name: 'assessing', states: [...queueStates, ...assessmentStates], begin: withClass },
  { name: 'the report', states: reportStates, begin: withReport },
  {
    name: 'rubrics, 360 px',
    states: rubricStates.slice(0, 4),
    begin: withRubrics,
    media: narrow,
    isRepeated: true,
  },
  {
    name: 'the comment bank, 360 px',
    states: bankStates.slice(0, 3),
    begin: withBank,
    media: narrow,
    isRepeated: true,
  },
  { name: 'to assess, 360 px', states: queueStates, begin: withClass, media: narrow, isRepeated: true },
  { name: 'the report, 360 px', states: reportStates, begin: withReport, media: narrow, isRepeated: true },
]);
