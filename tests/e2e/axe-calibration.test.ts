import { axeFindsNothing } from '#tests/support/axe-states.ts';
import {
  calibrationStates,
  judgingStates,
  withCalibration,
  withMapToJudge,
} from '#tests/support/screen-states/calibration-states.ts';

axeFindsNothing([
  { name: 'calibration and comparisons, for staff', states: calibrationStates, begin: withCalibration },
  { name: 'judging and comparing, for students', states: judgingStates, begin: withMapToJudge },
]);
