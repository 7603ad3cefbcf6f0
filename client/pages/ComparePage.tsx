import { useState } from 'react';
import { Link } from 'wouter';
import { failureWords } from '#client/api.ts';
import { comparisonService } from '#client/reviews/comparisons/comparison-service.ts';
import { HourBar } from '#client/reviews/hour/HourBar.tsx';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { useAsked } from '#client/use-asked.ts';
import type { ComparedSide } from '#shared/reviews/comparison.ts';
import styles from './compare/Compare.module.css';
import { ComparePair } from './compare/ComparePair.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

type ComparePageProps = { readonly assignmentId: string };

/** Two maps of classmates beside each other, and one question. */
export function ComparePage({ assignmentId }: ComparePageProps) {
  const { asked, load, put } = useAsked(assignmentId, comparisonService.next);
  const [trouble, setTrouble] = useState('');
  const [isSending, setSending] = useState(false);

  async function handleAnswer(id: string, winner: ComparedSide, why: string) {
    if (isSending) return;
    setSending(true);
    setTrouble('');
    try {
      await comparisonService.answer(assignmentId, id, { winner, why });
      put(await comparisonService.next(assignmentId));
      window.scrollTo({ top: 0 });
    } catch (error) {
      setTrouble(failureWords('Your answer was not sent', error));
    } finally {
      setSending(false);
    }
  }

  const next = asked.state === 'ready' ? asked.value : null;
  return (
    <>
      <title>Compare two maps · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={`${page.page} ${styles.page}`}>
        <HourBar assignmentId={assignmentId} />
        {asked.state === 'loading' && <p>Looking for two maps …</p>}
        {(asked.state === 'failed' || asked.state === 'refused') && (
          <div role="alert">
            <EmptyState
              isPage
              title="There are no maps to compare"
              actions={asked.state === 'failed' && <Button onPress={() => void load()}>Try again</Button>}
            >
              {asked.why}
            </EmptyState>
          </div>
        )}
        {next && (
          <div className={styles.head}>
            <p>
              <Link href={`/assignments/${assignmentId}`}>{next.title}</Link>
            </p>
            <h1 className={page.title}>Compare two maps</h1>
          </div>
        )}
        {next?.closedBecause && (
          <p className={styles.closed} role="status">
            {next.closedBecause}
          </p>
        )}
        {next?.comparison && (
          <ComparePair
            key={next.comparison.id}
            comparison={next.comparison}
            task={next.task}
            done={next.done}
            of={next.of}
            isSending={isSending}
            trouble={trouble}
            onAnswer={(winner, why) => {
              if (next.comparison) void handleAnswer(next.comparison.id, winner, why);
            }}
          />
        )}
      </main>
    </>
  );
}
