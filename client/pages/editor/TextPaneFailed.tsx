import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import type { LateFailedProps } from '#client/ui/late.tsx';

/** The code of the text pane did not arrive. */
export function TextPaneFailed({ retry }: LateFailedProps) {
  return (
    <EmptyState title="The text cannot be shown now" actions={<Button onPress={retry}>Try again</Button>}>
      A part of the page did not arrive. Your text is safe; the map works on.
    </EmptyState>
  );
}
