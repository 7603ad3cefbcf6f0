import { FilePlus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { JoinBox } from '#client/courses/JoinBox.tsx';
import { Button } from '#client/ui/Button.tsx';
import type { Home } from '#shared/home/home.ts';
import page from '../../Page.module.css';
import styles from './Courses.module.css';
import { useClassHome } from './use-class-home.ts';

/** The courses that one is in. Nothing for whom there is none. */
export function Courses() {
  const { home } = useClassHome(false);
  const [, navigate] = useLocation();
  if (!home || (home.courses.length === 0 && !home.mayMakeCourses)) return null;
  return (
    <section aria-labelledby="courses" className={page.section}>
      <div className={page.head}>
        <h2 id="courses" className={page.heading}>
          Courses
        </h2>
        <div className={page.ways}>
          <Button onPress={() => navigate('/courses')}>All courses</Button>
          {home.courses.length === 0 && (
            <Button
              variant="primary"
              icon={<FilePlus aria-hidden />}
              onPress={() => navigate('/assignments/new')}
            >
              New assignment
            </Button>
          )}
        </div>
      </div>
      {home.courses.length === 0 && (
        <p className={styles.facts}>
          Set an assignment: its course is made along with it, and a code lets your students in.
        </p>
      )}
      {home.courses.length > 0 && (
        <ul className={styles.courses}>
          {home.courses.map((course) => (
            <li key={course.id} className={styles.course}>
              <Link href={`/courses/${course.id}`} className={styles.title}>
                {course.title}
              </Link>
              <p className={styles.facts}>{factsOf(course).join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.join}>
        <h3 className={styles.question}>Join another course</h3>
        <JoinBox onCode={navigate} />
      </div>
    </section>
  );
}

function factsOf({ term, role, students, assignments }: Home['courses'][number]): string[] {
  return [
    ...(term ? [term] : []),
    ...(role === 'student' ? [] : [students === 1 ? '1 student' : `${students} students`]),
    assignments === 1 ? '1 assignment' : `${assignments} assignments`,
  ];
}
