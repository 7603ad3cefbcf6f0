import type { ReactNode } from 'react';
import { lateOverlay } from './late-overlay.tsx';
import { loadDialogPanel } from './overlays.ts';

const DialogPanel = lateOverlay(loadDialogPanel);

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
