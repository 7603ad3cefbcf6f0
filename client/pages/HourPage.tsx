import { Link } from 'wouter';
import { useAssignmentRole } from '#client/assignments/use-assignment-role.ts';
import { HourBar } from '#client/reviews/hour/HourBar.tsx';
import { HourBoardScreen } from '#client/reviews/hour/HourBoard.tsx';
import { HourScreen } from '#client/reviews/hour/HourScreen.tsx';
import { useHour } from '#client/reviews/hour/use-hour.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

type HourPageProps = {
  readonly assignmentId: string;
  /** On the projector: no header, nobody’s name. */
  readonly isScreen: boolean;
};

/** The class hour of an assignment: its board for staff, what is to do now for a student. */
export function HourPage({ assignmentId, isScreen }: HourPageProps) {
  const { asked, load } = useAssignmentRole(assignmentId);
  return (
    <>
      <title>Class hour · Groundwork</title>
      {!isScreen && <HomeHeader />}
      <main id="main" tabIndex={-1} className={page.page}>
        {asked.state === 'loading' && <p>Opening the class hour …</p>}
        {(asked.state === 'refused' || asked.state === 'failed') && (
          <NotShown why={asked.why} onRetry={() => void load()} />
        )}
        {asked.state === 'ready' && asked.value.course.role === 'student' && (
          <>
            <h1 className={page.title}>{asked.value.assignment.title}</h1>
            <HourBar assignmentId={assignmentId} />
            <p>
              <Link href={`/assignments/${assignmentId}`}>To the assignment</Link>
            </p>
          </>
        )}
        {asked.state === 'ready' && asked.value.course.role !== 'student' && (
          <StaffHour
            {...{ assignmentId, isScreen }}
            courseId={asked.value.course.id}
            title={asked.value.assignment.title}
          />
        )}
      </main>
    </>
  );
}

type StaffHourProps = HourPageProps & { readonly courseId: string; readonly title: string };

function StaffHour({ assignmentId, isScreen, courseId, title }: StaffHourProps) {
  const { state, load, setView } = useHour(assignmentId);
  const { view, ahead, isOffline, refused } = state;
  if (refused !== '') return <NotShown why={refused} onRetry={() => void load()} />;
  if (view?.role !== 'staff')
    return (
      <p>{isOffline ? 'The server cannot be reached. It is tried again.' : 'Opening the class hour …'}</p>
    );
  if (isScreen) return <HourScreen board={view} {...{ ahead, assignmentId, courseId, title, isOffline }} />;
  return (
    <>
      <div>
        <p>
          <Link href={`/assignments/${assignmentId}`}>{title}</Link>
        </p>
        <h1 className={page.title}>Class hour</h1>
      </div>
      <HourBoardScreen
        board={view}
        {...{ assignmentId, courseId, ahead, isOffline }}
        onBoard={setView}
        onLoad={() => void load()}
      />
    </>
  );
}

function NotShown({ why, onRetry }: { readonly why: string; readonly onRetry: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        isPage
        title="The class hour cannot be shown"
        actions={
          <Button variant="primary" onPress={onRetry}>
            Try again
          </Button>
        }
      >
        {why}
      </EmptyState>
    </div>
  );
}
