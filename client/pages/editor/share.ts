import { late } from '#client/ui/late.tsx';
import { OverlayFailed } from '#client/ui/OverlayFailed.tsx';

const load = () =>
  import('#client/assessment/ShareDialog.tsx').then(({ ShareDialog: Part }) => ({ default: Part }));

/** Rarely needed: fetched when it is asked for. */
export const ShareDialog = late(load, OverlayFailed);
