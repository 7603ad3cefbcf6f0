import { Button } from './Button.tsx';
import type { LateFailedProps } from './late.tsx';
import styles from './OverlayFailed.module.css';

type OverlayFailedProps = LateFailedProps & { readonly onClose: () => void };

/** In place of a menu or dialog whose code has not reached this device. */
export function OverlayFailed({ retry, onClose }: OverlayFailedProps) {
  return (
    <div role="alert" className={styles.bar}>
      <p>The server cannot be reached, and this part is not on your device yet. Your work is safe.</p>
      <Button variant="quiet" onPress={onClose}>
        Close
      </Button>
      <Button onPress={retry}>Try again</Button>
    </div>
  );
}
