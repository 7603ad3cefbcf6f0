import { useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export function NotFoundPage() {
  const [, navigate] = useLocation();
  return (
    <main id="main" tabIndex={-1}>
      <title>Page not found · Groundwork</title>
      <EmptyState
        isPage
        title="There is no page at this address"
        actions={
          <Button variant="primary" onPress={() => navigate('/')}>
            Go to my maps
          </Button>
        }
      >
        The link may be old or mistyped. Your maps are where they were.
      </EmptyState>
    </main>
  );
}
