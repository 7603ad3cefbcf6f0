import { late } from '../../ui/late.tsx';
import { OverlayFailed } from '../../ui/OverlayFailed.tsx';

/** The page's dialogs: their code comes with the first one that is opened, or when the page has nothing to do. */
const loadHelp = () => import('./HelpDialog.tsx').then(({ HelpDialog: Part }) => ({ default: Part }));
const loadOutline = () =>
  import('./OutlineDialog.tsx').then(({ OutlineDialog: Part }) => ({ default: Part }));
const loadRename = () => import('./RenameDialog.tsx').then(({ RenameDialog: Part }) => ({ default: Part }));
const loadReport = () => import('./ImportReport.tsx').then(({ ImportReport: Part }) => ({ default: Part }));
const loadImport = () =>
  import('../../import/ImportDialog.tsx').then(({ ImportDialog: Part }) => ({ default: Part }));

export const HelpDialog = late(loadHelp, OverlayFailed);
export const OutlineDialog = late(loadOutline, OverlayFailed);
export const RenameDialog = late(loadRename, OverlayFailed);
export const ImportReport = late(loadReport, OverlayFailed);
export const ImportDialog = late(loadImport, OverlayFailed);

export function loadDialogs(): Promise<unknown> {
  return Promise.all([loadHelp(), loadOutline(), loadRename(), loadReport(), loadImport()]);
}
