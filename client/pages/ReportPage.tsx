import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { DeskContext } from '#client/desk/use-desk.ts';
import type { FeedbackStore } from '#client/feedback/feedback-store.ts';
import { openFeedback } from '#client/feedback/open-feedback.ts';
import { FeedbackContext } from '#client/feedback/use-feedback.ts';
import { ReportSheet } from '#client/report/ReportSheet.tsx';
import { useStudentName } from '#client/report/use-student-name.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { DeskNotice } from './editor/DeskNotice.tsx';
import { useOpenDesk } from './editor/use-open-desk.ts';
import { HomeHeader } from './home/HomeHeader.tsx';

type ReportPageProps = { readonly essayId: string };

/** What people say about one essay, and what the student makes of it. */
export function ReportPage({ essayId }: ReportPageProps) {
  const { opening, retry } = useOpenDesk(essayId);
  const [feedback, setFeedback] = useState<FeedbackStore | null>(null);
  const student = useStudentName(essayId);
  const [, navigate] = useLocation();
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
    return () => {
      isGone = true;
      opened?.close();
      setFeedback(null);
    };
  }, [desk]);

  if (desk && feedback)
    return (
      <>
        <HomeHeader />
        <DeskContext value={desk}>
          <FeedbackContext value={feedback}>
            <ReportSheet student={student} />
            <DeskNotice />
          </FeedbackContext>
        </DeskContext>
      </>
    );
  return (
    <>
      <HomeHeader />
      <main id="main" tabIndex={-1}>
        <title>Report · Groundwork</title>
        {opening.state === 'refused' ? (
          <EmptyState
            title="There is no report here for you"
            actions={<Button onPress={() => navigate('/')}>Go to my maps</Button>}
          >
            The essay may have been deleted, or it is not shared with you.
          </EmptyState>
        ) : opening.state === 'unreachable' ? (
          <EmptyState
            title="The server cannot be reached"
            actions={
              <Button variant="primary" onPress={retry}>
                Try again
              </Button>
            }
          >
            This device has no copy of the essay yet.
          </EmptyState>
        ) : (
          <h1>Opening the report …</h1>
        )}
      </main>
    </>
  );
}
