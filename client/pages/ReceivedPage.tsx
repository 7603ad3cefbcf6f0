import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { DeskContext } from '#client/desk/use-desk.ts';
import type { FeedbackStore } from '#client/feedback/feedback-store.ts';
import { openFeedback } from '#client/feedback/open-feedback.ts';
import { FeedbackContext } from '#client/feedback/use-feedback.ts';
import { HourBar } from '#client/reviews/hour/HourBar.tsx';
import { ReceivedReviews } from '#client/reviews/received/ReceivedReviews.tsx';
import { noneWords, waitingWords } from '#client/reviews/received/received-words.ts';
import { useReceived } from '#client/reviews/received/use-received.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import type { ReceivedReviews as Received } from '#shared/reviews/received.ts';
import { DeskNotice } from './editor/DeskNotice.tsx';
import { useOpenDesk } from './editor/use-open-desk.ts';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

type ReceivedPageProps = { readonly assignmentId: string };

/** What classmates have said of one’s own map, and what one makes of it. */
export function ReceivedPage({ assignmentId }: ReceivedPageProps) {
  const { asked, load, skipSelf, rate } = useReceived(assignmentId);
  const handleMoved = useCallback(() => void load(), [load]);
  return (
    <>
      <title>Reviews of your map · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={`${page.page} ${page['page--words']}`}>
        <HourBar assignmentId={assignmentId} onMoved={handleMoved} />
        {asked.state === 'loading' && <p>Opening the reviews of your map …</p>}
        {(asked.state === 'failed' || asked.state === 'refused') && (
          <div role="alert">
            <EmptyState
              isPage
              title="The reviews of your map cannot be shown"
              actions={
                <Button variant="primary" onPress={() => void load()}>
                  Try again
                </Button>
              }
            >
              {asked.why}
            </EmptyState>
          </div>
        )}
        {asked.state === 'ready' && (
          <>
            <header>
              <p>
                <Link href={`/assignments/${assignmentId}`}>{asked.value.assignment}</Link>
              </p>
              <h1 className={page.title}>Reviews of your map</h1>
            </header>
            <Shown received={asked.value} reload={load} onSkip={skipSelf} onRate={rate} />
          </>
        )}
      </main>
    </>
  );
}

type ShownProps = {
  readonly received: Received;
  readonly reload: () => Promise<void>;
  readonly onSkip: () => void;
  readonly onRate: (id: string, stars: number, note: string) => Promise<void>;
};

function Shown({ received, reload, onSkip, onRate }: ShownProps) {
  const [, navigate] = useLocation();
  const { essayId, selfFirst, reviews } = received;
  if (selfFirst && essayId !== null)
    return (
      <EmptyState
        title="First look at your own map"
        actions={
          <>
            <Button
              variant="primary"
              onPress={() => navigate(`/essays/${essayId}/self-assess?before=${received.assignmentId}`)}
            >
              Assess my map
            </Button>
            <Button onPress={onSkip}>Skip this and read them</Button>
          </>
        }
      >
        {received.received === 1 ? 'A review is' : `${received.received} reviews are`} here. Your instructor
        asks you to assess your map by the same rubric before: you see more in what others say when you have
        looked yourself.
      </EmptyState>
    );
  if (reviews.length === 0 || essayId === null)
    return received.expected > 0 ? (
      <EmptyState title="Your reviews are on their way">{waitingWords(received)}</EmptyState>
    ) : (
      <EmptyState title="There is no review of your map">{noneWords(received)}</EmptyState>
    );
  return <Opened key={essayId} essayId={essayId} received={received} reload={reload} onRate={onRate} />;
}

type OpenedProps = Omit<ShownProps, 'onSkip'> & { readonly essayId: string };

/** With the essay open, as in the report: answers and plan are the essay’s own. */
function Opened({ essayId, received, reload, onRate }: OpenedProps) {
  const { opening, retry } = useOpenDesk(essayId);
  const [feedback, setFeedback] = useState<FeedbackStore | null>(null);
  const desk = opening.state === 'open' ? opening.desk : null;

  useEffect(() => {
    if (!desk) return;
    let isGone = false;
    let opened: FeedbackStore | null = null;
    void openFeedback(desk).then((store) => {
      if (isGone) return store.close();
      opened = store;
      setFeedback(store);
    });
    const deafen = desk.onFeedback(() => void reload());
    return () => {
      isGone = true;
      deafen();
      opened?.close();
      setFeedback(null);
    };
  }, [desk, reload]);

  if (opening.state === 'refused' || opening.state === 'unreachable')
    return (
      <div role="alert">
        <EmptyState
          title="Your map cannot be opened right now"
          actions={
            <Button variant="primary" onPress={retry}>
              Try again
            </Button>
          }
        >
          The reviews stay where they are.
        </EmptyState>
      </div>
    );
  if (!desk || !feedback) return <p>Opening your map …</p>;
  return (
    <DeskContext value={desk}>
      <FeedbackContext value={feedback}>
        <ReceivedReviews received={received} onRate={onRate} />
        <DeskNotice />
      </FeedbackContext>
    </DeskContext>
  );
}
