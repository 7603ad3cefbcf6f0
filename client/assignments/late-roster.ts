import { lateOverlay } from '../ui/late-overlay.tsx';

const load = () =>
  import('#client/courses/RosterDialog.tsx').then(({ RosterDialog: Part }) => ({ default: Part }));

/** The dialog that reads a roster comes when it is first asked for. */
export const RosterDialog = lateOverlay(load);
