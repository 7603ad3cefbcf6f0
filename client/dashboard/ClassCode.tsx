import { Link } from 'wouter';
import type { Dashboard } from '#shared/assignments/dashboard.ts';
import styles from './ClassCode.module.css';

/** What a class without anybody shows: how to come in, large enough for the last row. */
export function ClassCode({ dashboard }: { readonly dashboard: Dashboard }) {
  const { joinCode, courseTitle, assignment } = dashboard;
  return (
    <section className={styles.panel} aria-labelledby="code-heading">
      <h2 id="code-heading" className={styles.heading}>
        Nobody is in {courseTitle} yet
      </h2>
      {joinCode === null ? (
        <p>As soon as students have joined, this page shows how they are doing.</p>
      ) : (
        <>
          <p>Students join with this code:</p>
          <p className={styles.code}>{joinCode}</p>
        </>
      )}
      <p className={styles.ways}>
        {joinCode !== null && (
          <Link href={`/courses/${assignment.courseId}/code`}>Show it on the projector</Link>
        )}
        <Link href={`/courses/${assignment.courseId}`}>Open the course</Link>
      </p>
    </section>
  );
}
