import { useLocation } from 'wouter';
import { useAssignmentRole } from '#client/assignments/use-assignment-role.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { StaffAssignment } from './assignment/StaffAssignment.tsx';
import { StudentAssignment } from './assignment/StudentAssignment.tsx';
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
            <StudentAssignment
              assignment={asked.value.assignment}
              isStudent={asked.value.course.role === 'student'}
              isTrial={isTrial}
            />
          ) : (
            <StaffAssignment assignment={asked.value.assignment} course={asked.value.course} />
          ))}
      </main>
    </>
  );
}
