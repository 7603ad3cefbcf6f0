import { useLocation } from 'wouter';
import type { OpeningAssessment } from '#client/assessment/use-assessing.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';

type NotAssessingProps = {
  readonly opening: Exclude<OpeningAssessment, { state: 'open' | 'opening' }>;
  readonly type: 'self' | 'instructor';
  readonly onRetry: () => void;
};

/** Why there is nothing to assess here, and what to do. */
export function NotAssessing({ opening, type, onRetry }: NotAssessingProps) {
  const [, navigate] = useLocation();
  const home =
    type === 'self' ? (
      <Button onPress={() => navigate('/')}>Go to my maps</Button>
    ) : (
      <Button onPress={() => navigate('/assess')}>Go to what is to assess</Button>
    );
  if (opening.state === 'unreachable')
    return (
      <main id="main" tabIndex={-1}>
        <title>Offline · Groundwork</title>
        <EmptyState
          isPage
          title="The server cannot be reached"
          actions={
            <>
              <Button variant="primary" onPress={onRetry}>
                Try again
              </Button>
              {home}
            </>
          }
        >
          An essay is assessed from the server’s copy. What you wrote before is kept.
        </EmptyState>
      </main>
    );
  return (
    <main id="main" tabIndex={-1}>
      <title>Not to assess · Groundwork</title>
      <EmptyState isPage title="This essay is not yours to assess" actions={home}>
        {type === 'self'
          ? 'Only whoever wrote an essay assesses it for themselves.'
          : 'It may have been deleted, or its writer has taken the link back. Ask the writer for a new link.'}
      </EmptyState>
    </main>
  );
}
