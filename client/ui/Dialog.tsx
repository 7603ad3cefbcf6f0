import type { ReactNode } from 'react';
import { late } from './late.tsx';
import { OverlayFailed } from './OverlayFailed.tsx';
import { loadDialogPanel } from './overlays.ts';

const DialogPanel = late(loadDialogPanel, OverlayFailed);

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, the cross, and a press beside it; focus goes back to where it was. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the end: the quiet way out first, the primary last. */
  readonly actions?: ReactNode;
  /** 420, 560 or 840 px at most. */
  readonly width?: 'narrow' | 'medium' | 'wide' | undefined;
};

export function Dialog({ isOpen, ...panel }: DialogProps) {
  if (!isOpen) return null;
  return <DialogPanel {...panel} />;
}
