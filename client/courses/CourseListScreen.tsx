import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAsked } from '../use-asked.ts';
import { CourseList } from './CourseList.tsx';
import styles from './Courses.module.css';
import { courseService } from './course-service.ts';
import { JoinBox } from './JoinBox.tsx';
import { NewCourseDialog } from './NewCourseDialog.tsx';

type CourseListScreenProps = {
  readonly onOpen: (href: string) => void;
};

/** My courses, those that are over folded, and the box where a code is typed. */
export function CourseListScreen({ onOpen }: CourseListScreenProps) {
  const { asked, load } = useAsked(
    'courses',
    () => Promise.all([courseService.list(), courseService.mayMake()]),
    { again: 'on return' },
  );
  const [isMaking, setMaking] = useState(false);
  const [courses, mayMake] = asked.state === 'ready' ? asked.value : [[], false];
  const living = courses.filter(({ archivedAt }) => archivedAt === null);
  const archived = courses.filter(({ archivedAt }) => archivedAt !== null);

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 id="courses" className={styles.title}>
          Courses
        </h1>
        {mayMake && (
          <Button
            variant="primary"
            icon={<Plus aria-hidden />}
            opens="dialog"
            onPress={() => setMaking(true)}
          >
            New course
          </Button>
        )}
      </header>
      {asked.state === 'loading' && <p role="status">Loading the courses …</p>}
      {(asked.state === 'failed' || asked.state === 'refused') && (
        <div role="alert">
          <EmptyState
            title="The courses cannot be shown right now"
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
      {asked.state === 'ready' && living.length > 0 && <CourseList courses={living} labelledBy="courses" />}
      {asked.state === 'ready' && living.length === 0 && (
        <EmptyState title={archived.length > 0 ? 'No course that is running' : 'No courses yet'}>
          {mayMake
            ? 'Make a course: it has a join code at once, which you show to your class.'
            : 'Type the join code that your instructor shows you.'}
        </EmptyState>
      )}
      {/* With the courses, not before: they would push it down under the hand. */}
      {asked.state !== 'loading' && (
        <section className={styles.section} aria-labelledby="join">
          <h2 id="join" className={styles.heading}>
            Join a course
          </h2>
          <JoinBox onCode={onOpen} />
        </section>
      )}
      {archived.length > 0 && (
        <details className={styles.folded}>
          <summary id="archived">Archived ({archived.length})</summary>
          <CourseList courses={archived} labelledBy="archived" />
        </details>
      )}
      {isMaking && (
        <NewCourseDialog
          from={null}
          onMade={({ id }) => onOpen(`/courses/${id}/people`)}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  );
}
