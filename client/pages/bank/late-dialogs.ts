import { late } from '../../ui/late.tsx';
import { OverlayFailed } from '../../ui/OverlayFailed.tsx';

const loadEntry = () =>
  import('../../feedback/bank/BankEntryDialog.tsx').then(({ BankEntryDialog: Part }) => ({ default: Part }));
/** Brings the readers of files with it. */
const loadImport = () =>
  import('../../feedback/bank/BankImportDialog.tsx').then(({ BankImportDialog: Part }) => ({
    default: Part,
  }));

export const BankEntryDialog = late(loadEntry, OverlayFailed);
export const BankImportDialog = late(loadImport, OverlayFailed);
