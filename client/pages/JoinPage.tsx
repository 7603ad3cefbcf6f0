import { useLocation } from 'wouter';
import { JoinBox } from '#client/courses/JoinBox.tsx';
import { JoinForm } from '#client/courses/JoinForm.tsx';
import { classNames } from '../ui/class-names.ts';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

type JoinPageProps = {
  /** From the link; null where it is still to be typed. */
  readonly code: string | null;
};

/** The way into a course. */
export function JoinPage({ code }: JoinPageProps) {
  const [, navigate] = useLocation();
  return (
    <>
      <title>Join a course · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={classNames(page.page, page['page--words'])}>
        {code === null ? (
          <>
            <h1 className={page.title}>Join a course</h1>
            <p>Type the code that your instructor shows you.</p>
            <JoinBox onCode={(href) => navigate(href)} autoFocus />
          </>
        ) : (
          <JoinForm
            code={code}
            onJoined={({ courseId, hourAssignmentId }) =>
              navigate(hourAssignmentId ? `/assignments/${hourAssignmentId}` : `/courses/${courseId}`, {
                replace: true,
              })
            }
          />
        )}
      </main>
    </>
  );
}
