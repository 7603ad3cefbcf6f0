import { useLocation } from 'wouter';
import type { OpeningReview } from '#client/reviews/writing/use-review.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';

type NotReviewingProps = {
  readonly opening: Exclude<OpeningReview, { state: 'open' | 'opening' }>;
  readonly onRetry: () => void;
};

/** Why there is nothing to review here, and what to do. */
export function NotReviewing({ opening, onRetry }: NotReviewingProps) {
  const [, navigate] = useLocation();
  const isAway = opening.state === 'unreachable';
  return (
    <main id="main" tabIndex={-1}>
      <title>{`${isAway ? 'Offline' : 'No review'} · Groundwork`}</title>
      <EmptyState
        isPage
        title={isAway ? 'The server cannot be reached' : 'There is nothing to review here'}
        actions={
          <>
            {isAway && (
              <Button variant="primary" onPress={onRetry}>
                Try again
              </Button>
            )}
            <Button onPress={() => navigate('/')}>Go home</Button>
          </>
        }
      >
        {isAway
          ? 'A map is reviewed from the server’s copy. What you wrote before is kept on this device.'
          : opening.words}
      </EmptyState>
    </main>
  );
}
