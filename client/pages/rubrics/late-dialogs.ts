import { late } from '../../ui/late.tsx';
import { OverlayFailed } from '../../ui/OverlayFailed.tsx';

/** They bring the readers and writers of files with them. */
const loadExport = () =>
  import('../../rubric/ExportRubricDialog.tsx').then(({ ExportRubricDialog: Part }) => ({ default: Part }));
const loadImport = () =>
  import('../../rubric/ImportRubricDialog.tsx').then(({ ImportRubricDialog: Part }) => ({ default: Part }));

export const ExportRubricDialog = late(loadExport, OverlayFailed);
export const ImportRubricDialog = late(loadImport, OverlayFailed);
