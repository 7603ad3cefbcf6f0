import { Button } from '#client/ui/Button.tsx';
import type { LateFailedProps } from '#client/ui/late.tsx';

/** In place of examples that have not reached this device. */
export function ExamplesFailed({ retry }: LateFailedProps) {
  return (
    <p>
      The examples are not on your device yet, and the server could not be reached for them.{' '}
      <Button variant="quiet" onPress={retry}>
        Try again
      </Button>
    </p>
  );
}
