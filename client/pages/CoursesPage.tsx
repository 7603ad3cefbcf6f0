import { useLocation } from 'wouter';
import { CourseListScreen } from '#client/courses/CourseListScreen.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** My courses, and the box to join one. */
export function CoursesPage() {
  const [, navigate] = useLocation();
  return (
    <>
      <title>Courses · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <CourseListScreen onOpen={(href) => navigate(href)} />
      </main>
    </>
  );
}
