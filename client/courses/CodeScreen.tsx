import { useEffect } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './CodeScreen.module.css';
import { courseService } from './course-service.ts';
import { JoinCode } from './JoinCode.tsx';
import { useLoaded } from './use-loaded.ts';

type CodeScreenProps = { readonly courseId: string };

/** Milliseconds between two looks at who has joined. */
const lookAgain = 3_000;

/** What stands on the projector while a class joins. */
export function CodeScreen({ courseId }: CodeScreenProps) {
  const { loaded, load } = useLoaded(courseId, () => courseService.codeScreen(courseId));
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void load(), lookAgain);
    return () => clearInterval(timer);
  }, [load]);

  if (loaded.phase === 'loading') return <p role="status">Loading the code …</p>;
  if (loaded.phase === 'failed')
    return (
      <EmptyState
        isPage
        title="The code cannot be shown"
        actions={<Link href="/courses">Go to my courses</Link>}
      >
        {loaded.trouble}
      </EmptyState>
    );
  const { title, isJoinOpen, students, joined } = loaded.value;
  return (
    <div className={styles.screen}>
      <p className={styles.course}>
        <Link href={`/courses/${courseId}`}>{title}</Link>
      </p>
      <JoinCode code={loaded.value} level={1} />
      <p role="status" className={styles.count}>
        {isJoinOpen
          ? `${joined} of ${students} have joined`
          : 'The code lets nobody in: open it in the settings.'}
      </p>
    </div>
  );
}
