import { Link, useLocation } from 'wouter';
import { momentWords } from '#client/assignments/due-words.ts';
import { ownTimeZone } from '#client/assignments/own-time-zone.ts';
import { ClassWork } from '#client/class-work/ClassWork.tsx';
import { Button } from '#client/ui/Button.tsx';
import { useNow } from '#client/ui/use-now.ts';
import type { Assignment } from '#shared/assignments/assignment.ts';
import type { Course } from '#shared/courses/course.ts';
import page from '../Page.module.css';
import styles from './StaffAssignment.module.css';

type StaffAssignmentProps = { readonly assignment: Assignment; readonly course: Course };

/** An assignment as staff meet it: what was set, the ways on, and the work of the class. */
export function StaffAssignment({ assignment, course }: StaffAssignmentProps) {
  const [, navigate] = useLocation();
  const now = useNow();
  const { id, title, dueAt, timeZone, state, peerReview } = assignment;
  const mayEdit =
    course.archivedAt === null && (course.role === 'instructor' || course.role === 'administrator');
  return (
    <>
      <div className={page.head}>
        <div>
          <p className={styles.course}>
            <Link href={`/courses/${course.id}`}>{course.title}</Link>
          </p>
          <h1 className={page.title}>{title}</h1>
          <p className={styles.course}>
            {state === 'draft' ? 'Draft: students know nothing of it. ' : ''}
            {dueAt === null ? 'No deadline' : `Due ${momentWords(dueAt, timeZone, now, ownTimeZone())}`}
          </p>
        </div>
        <div className={page.ways}>
          {mayEdit && <Button onPress={() => navigate(`/assignments/${id}/edit`)}>Change it</Button>}
          {peerReview && <Button onPress={() => navigate(`/assignments/${id}/hour`)}>Class hour</Button>}
          {peerReview && <Button onPress={() => navigate(`/assignments/${id}/reviews`)}>Peer review</Button>}
          <Button onPress={() => navigate(`/assignments/${id}/dashboard`)}>Dashboard</Button>
        </div>
      </div>
      <ClassWork assignmentId={id} />
    </>
  );
}
