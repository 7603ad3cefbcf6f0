import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

export type TroubleProps = { readonly words: string; readonly onRetry: () => void };

/** The list could not be loaded at all. */
export function Trouble({ words, onRetry }: TroubleProps) {
  return (
    <div role="alert">
      <EmptyState
        isPage
        title="Your maps cannot be shown right now"
        actions={
          <Button variant="primary" onPress={onRetry}>
            Try again
          </Button>
        }
      >
        {words} Nothing is lost: the maps are on the server, and edits that have not been sent are kept on
        this device.
      </EmptyState>
    </div>
  );
}
