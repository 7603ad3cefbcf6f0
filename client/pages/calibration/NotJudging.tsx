import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';

type NotJudgingProps = {
  readonly assignmentId: string;
  readonly title?: string;
  /** Null where trying again would change nothing. */
  readonly onRetry: (() => unknown) | null;
  readonly children: ReactNode;
};

/** Why there is no map here, and the way on. */
export function NotJudging({ assignmentId, title, onRetry, children }: NotJudgingProps) {
  const [, navigate] = useLocation();
  const words = title ?? 'The maps cannot be shown';
  return (
    <main id="main" tabIndex={-1}>
      <title>{`${words} · Groundwork`}</title>
      <EmptyState
        isPage
        title={words}
        actions={
          <>
            {onRetry && (
              <Button variant="primary" onPress={() => void onRetry()}>
                Try again
              </Button>
            )}
            <Button onPress={() => navigate(`/assignments/${assignmentId}`)}>Back to the assignment</Button>
          </>
        }
      >
        {children}
      </EmptyState>
    </main>
  );
}
