import { useLocation } from 'wouter';
import { AssignmentList } from '#client/assignments/AssignmentList.tsx';
import { CourseScreen, type CourseTab } from '#client/courses/CourseScreen.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

type CoursePageProps = { readonly courseId: string; readonly tab: CourseTab };

/** One course: assignments, people, settings. */
export function CoursePage({ courseId, tab }: CoursePageProps) {
  const [, navigate] = useLocation();
  return (
    <>
      <title>Course · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <CourseScreen
          courseId={courseId}
          tab={tab}
          assignments={({ id, role, archivedAt }) => (
            <AssignmentList courseId={id} role={role} isArchived={archivedAt !== null} />
          )}
          onOpen={(href) => navigate(href)}
        />
      </main>
    </>
  );
}
