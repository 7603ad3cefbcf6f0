import { CloudOff } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import styles from './OfflineBar.module.css';

/** Says that the server is away, what is safe, and what can be done. */
export function OfflineBar({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className={styles.bar} role="status">
      <CloudOff aria-hidden size={20} strokeWidth={1.75} />
      <p className={styles.words}>
        <strong>The server cannot be reached.</strong> Your maps are safe, and edits that have not been sent
        are kept on this device. New maps can be made when the connection is back.
      </p>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  );
}
