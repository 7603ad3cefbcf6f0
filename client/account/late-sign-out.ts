import { late } from '../ui/late.tsx';
import { OverlayFailed } from '../ui/OverlayFailed.tsx';
import type { SignOutDialogProps } from './SignOutDialog.tsx';

export const SignOutDialog = late<SignOutDialogProps>(
  () => import('./SignOutDialog.tsx').then(({ SignOutDialog: Part }) => ({ default: Part })),
  OverlayFailed,
);
