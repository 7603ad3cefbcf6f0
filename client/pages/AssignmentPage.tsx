import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { StudentWork } from '#client/assignments/StudentWork.tsx';
import { useAssignmentRole } from '#client/assignments/use-assignment-role.ts';
import { LooksOnDemand } from '#client/privacy/LooksOnDemand.tsx';
import { HourBar } from '#client/reviews/hour/HourBar.tsx';
import { MyReviewsPart } from '#client/reviews/MyReviewsPart.tsx';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { StaffAssignment } from './assignment/StaffAssignment.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

type AssignmentPageProps = {
  readonly assignmentId: string;
  /** Staff look at it as the student that they try it as. */
  readonly isTrial?: boolean;
};

/** An assignment: to students what they have to do, to staff the work of the class. */
export function AssignmentPage({ assignmentId, isTrial = false }: AssignmentPageProps) {
  const { asked, load } = useAssignmentRole(assignmentId);
  const [, navigate] = useLocation();
  /** How often the class hour has moved on since. */
  const [moves, setMoves] = useState(0);
  const handleMoved = useCallback(() => setMoves((count) => count + 1), []);
  const isReady = asked.state === 'ready';
  return (
    <>
      <title>{`${isReady ? asked.value.assignment.title : 'Assignment'} · Groundwork`}</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        {asked.state === 'loading' && <p>Opening the assignment …</p>}
        {(asked.state === 'refused' || asked.state === 'failed') && (
          <div role="alert">
            <EmptyState
              isPage
              title={
                asked.state === 'refused'
                  ? 'There is no such assignment for you'
                  : 'The assignment cannot be shown right now'
              }
              actions={
                asked.state === 'refused' ? (
                  <Button onPress={() => navigate('/')}>Go home</Button>
                ) : (
                  <Button variant="primary" onPress={() => void load()}>
                    Try again
                  </Button>
                )
              }
            >
              {asked.why}
            </EmptyState>
          </div>
        )}
        {isReady &&
          (isTrial || asked.value.course.role === 'student' ? (
            <>
              {asked.value.course.role === 'student' && asked.value.assignment.peerReview && (
                <HourBar assignmentId={assignmentId} onMoved={handleMoved} />
              )}
              <StudentWork
                assignmentId={assignmentId}
                isTrial={isTrial}
                moves={moves}
                looks={(essayId) => <LooksOnDemand essayId={essayId} />}
                reviews={(id) => (
                  <MyReviewsPart assignmentId={id} timeZone={asked.value.assignment.timeZone} moves={moves} />
                )}
              />
            </>
          ) : (
            <StaffAssignment assignment={asked.value.assignment} course={asked.value.course} />
          ))}
      </main>
    </>
  );
}
