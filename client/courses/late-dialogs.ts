import { lateOverlay } from '../ui/late-overlay.tsx';

const loadRosterDialog = () =>
  import('./RosterDialog.tsx').then(({ RosterDialog: Part }) => ({ default: Part }));
const loadGroupsDialog = () =>
  import('./GroupsDialog.tsx').then(({ GroupsDialog: Part }) => ({ default: Part }));
const loadSectionsDialog = () =>
  import('./SectionsDialog.tsx').then(({ SectionsDialog: Part }) => ({ default: Part }));
const loadSlipsDialog = () =>
  import('./SlipsDialog.tsx').then(({ SlipsDialog: Part }) => ({ default: Part }));
const loadMemberDialog = () =>
  import('./MemberDialog.tsx').then(({ MemberDialog: Part }) => ({ default: Part }));
const loadCodeDialog = () => import('./CodeDialog.tsx').then(({ CodeDialog: Part }) => ({ default: Part }));
const loadRemoveDialog = () =>
  import('./RemoveDialog.tsx').then(({ RemoveDialog: Part }) => ({ default: Part }));

/** Dialogs come when they are first asked for. */
export const RosterDialog = lateOverlay(loadRosterDialog);
export const GroupsDialog = lateOverlay(loadGroupsDialog);
export const SectionsDialog = lateOverlay(loadSectionsDialog);
export const SlipsDialog = lateOverlay(loadSlipsDialog);
export const MemberDialog = lateOverlay(loadMemberDialog);
export const CodeDialog = lateOverlay(loadCodeDialog);
export const RemoveDialog = lateOverlay(loadRemoveDialog);
