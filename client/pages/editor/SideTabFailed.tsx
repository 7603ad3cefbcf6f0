import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import type { LateFailedProps } from '#client/ui/late.tsx';

/** In place of a tab whose code has not reached this device. */
export function SideTabFailed({ retry }: LateFailedProps) {
  return (
    <EmptyState
      title="This part is not on your device yet"
      actions={<Button onPress={retry}>Try again</Button>}
    >
      The server could not be reached for it. Your map is safe, and the rest of the page works on.
    </EmptyState>
  );
}
