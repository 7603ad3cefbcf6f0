import { Link } from 'wouter';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAsked } from '../use-asked.ts';
import styles from './CodeScreen.module.css';
import { courseService } from './course-service.ts';
import { JoinCode } from './JoinCode.tsx';

type CodeScreenProps = { readonly courseId: string };

/** Milliseconds between two looks at who has joined. */
const often = 3_000;

/** What stands on the projector while a class joins. */
export function CodeScreen({ courseId }: CodeScreenProps) {
  const { asked } = useAsked(courseId, courseService.codeScreen, { again: often });

  if (asked.state === 'loading') return <p role="status">Loading the code …</p>;
  if (asked.state !== 'ready')
    return (
      <EmptyState
        isPage
        title="The code cannot be shown"
        actions={<Link href="/courses">Go to my courses</Link>}
      >
        {asked.why}
      </EmptyState>
    );
  const { title, isJoinOpen, students, joined } = asked.value;
  return (
    <div className={styles.screen}>
      <p className={styles.course}>
        <Link href={`/courses/${courseId}`}>{title}</Link>
      </p>
      <JoinCode code={asked.value} level={1} />
      <p role="status" className={styles.count}>
        {isJoinOpen
          ? `${joined} of ${students} have joined`
          : 'The code lets nobody in: open it in the settings.'}
      </p>
    </div>
  );
}
