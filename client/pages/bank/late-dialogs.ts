import { lateOverlay } from '../../ui/late-overlay.tsx';

const loadEntry = () =>
  import('../../feedback/bank/BankEntryDialog.tsx').then(({ BankEntryDialog: Part }) => ({ default: Part }));
/** Brings the readers of files with it. */
const loadImport = () =>
  import('../../feedback/bank/BankImportDialog.tsx').then(({ BankImportDialog: Part }) => ({
    default: Part,
  }));

export const BankEntryDialog = lateOverlay(loadEntry);
export const BankImportDialog = lateOverlay(loadImport);
