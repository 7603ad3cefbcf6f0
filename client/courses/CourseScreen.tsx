import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Course } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAsked } from '../use-asked.ts';
import styles from './Courses.module.css';
import { courseService } from './course-service.ts';
import { PeopleTab } from './PeopleTab.tsx';
import { leads, seesPeople } from './role-words.ts';
import { SettingsTab } from './SettingsTab.tsx';

export type CourseTab = 'assignments' | 'people' | 'settings';

type CourseScreenProps = {
  readonly courseId: string;
  readonly tab: CourseTab;
  /** What stands under “Assignments”. */
  readonly assignments: (course: Course) => ReactNode;
  readonly onOpen: (href: string) => void;
};

/** A course: its assignments, its people, its settings, each at an address of its own. */
export function CourseScreen({ courseId, tab, assignments, onOpen }: CourseScreenProps) {
  const { asked, load, put } = useAsked(courseId, courseService.read, { again: 'on return' });
  if (asked.state === 'loading') return <p role="status">Loading the course …</p>;
  if (asked.state !== 'ready') {
    const isGone = asked.state === 'refused' && asked.isGone;
    return (
      <EmptyState
        isPage
        title={isGone ? 'No such course' : 'The course cannot be shown right now'}
        actions={
          isGone ? (
            <Button onPress={() => onOpen('/courses')}>Go to my courses</Button>
          ) : (
            <Button variant="primary" onPress={() => void load()}>
              Try again
            </Button>
          )
        }
      >
        {asked.why}
      </EmptyState>
    );
  }

  const course = asked.value;
  const tabs = tabsOf(course);
  const shown = tabs.find(({ id }) => id === tab)?.id ?? 'assignments';
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{course.title}</h1>
          {course.term && <p className={styles.note}>{course.term}</p>}
        </div>
        {course.joinCode && course.archivedAt === null && (
          <div className={styles.ways}>
            <span className={styles.note}>Join code</span>
            <span className={styles.code}>{course.joinCode}</span>
            <Button onPress={() => onOpen(`/courses/${course.id}/code`)}>Show to the class</Button>
          </div>
        )}
      </header>
      {course.archivedAt !== null && (
        <p className={styles.archived}>
          Archived: everything can be read, nothing changed.
          {leads(course) && ' Its settings bring it back.'}
        </p>
      )}
      {tabs.length > 1 && (
        <nav aria-label="Parts of the course" className={styles.tabs}>
          {tabs.map(({ id, title, href }) => (
            <Link
              key={id}
              href={href}
              className={styles.tab}
              aria-current={id === shown ? 'page' : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
      )}
      {shown === 'assignments' && assignments(course)}
      {shown === 'people' && <PeopleTab course={course} onLeft={() => onOpen('/courses')} />}
      {shown === 'settings' && <SettingsTab course={course} onChange={put} onOpen={onOpen} />}
    </div>
  );
}

function tabsOf(course: Course): { readonly id: CourseTab; readonly title: string; readonly href: string }[] {
  const at = `/courses/${course.id}`;
  return [
    { id: 'assignments', title: 'Assignments', href: at },
    ...(seesPeople(course) ? [{ id: 'people' as const, title: 'People', href: `${at}/people` }] : []),
    ...(leads(course) ? [{ id: 'settings' as const, title: 'Settings', href: `${at}/settings` }] : []),
  ];
}
