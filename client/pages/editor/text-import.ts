import { late } from '#client/ui/late.tsx';
import { OverlayFailed } from '#client/ui/OverlayFailed.tsx';

const load = () =>
  import('#client/import/ImportTextDialog.tsx').then(({ ImportTextDialog: Part }) => ({ default: Part }));

/** Rarely needed: fetched when it is asked for. */
export const ImportTextDialog = late(load, OverlayFailed);
