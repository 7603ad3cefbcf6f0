import { Button } from '#client/ui/Button.tsx';
import type { LateFailedProps } from '#client/ui/late.tsx';

/** In place of what has not reached this device. */
export function LatePartFailed({ retry }: LateFailedProps) {
  return (
    <p>
      This part is not on your device yet, and the server could not be reached for it.{' '}
      <Button variant="quiet" onPress={retry}>
        Try again
      </Button>
    </p>
  );
}
