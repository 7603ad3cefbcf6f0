import type { ComponentType } from 'react';
import { EarlyEscape } from './EarlyEscape.tsx';
import { late } from './late.tsx';
import { OverlayFailed } from './OverlayFailed.tsx';
import { useFocusBack } from './use-focus-back.ts';

type OverlayProps = { readonly onClose: () => void };

/** A menu, panel or dialog whose code comes with the first one. Escape closes it even before it is there. */
export function lateOverlay<Props extends OverlayProps>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  const Panel = late(load, OverlayFailed);
  return function LateOverlay(props: Props) {
    useFocusBack();
    return (
      <>
        <EarlyEscape onEscape={props.onClose} />
        <Panel {...props} />
      </>
    );
  };
}
