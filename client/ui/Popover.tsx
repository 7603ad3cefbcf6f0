import { type ReactNode, useRef, useState } from 'react';
import { lateOverlay } from './late-overlay.tsx';
import { loadPopoverPanel } from './overlays.ts';
import type { TriggerProps } from './trigger.ts';

const PopoverPanel = lateOverlay(loadPopoverPanel);

export type PopoverProps = {
  readonly label: string;
  /** Draws the button, a Button or IconButton of ours, with what makes it open the panel. */
  readonly trigger: (props: TriggerProps) => ReactNode;
  readonly children: ReactNode;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
};

/** A small panel beside its button, without a scrim: explanations, legend, options. */
export function Popover({ label, trigger, children, placement = 'bottom end' }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {trigger({ ref: button, onPress: () => setOpen(true), opens: 'dialog', isOpen })}
      {isOpen && (
        <PopoverPanel label={label} triggerRef={button} placement={placement} onClose={() => setOpen(false)}>
          {children}
        </PopoverPanel>
      )}
    </>
  );
}
