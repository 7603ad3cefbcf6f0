import { courseService } from '../../courses/course-service.ts';
import { JoinCode } from '../../courses/JoinCode.tsx';
import { useLoaded } from '../../courses/use-loaded.ts';
import styles from './HourScreen.module.css';

/** How a class comes into its hour. */
export function HourJoin({ courseId }: { readonly courseId: string }) {
  const { loaded } = useLoaded(courseId, () => courseService.codeScreen(courseId));
  if (loaded.phase === 'loading') return <p>Loading the code …</p>;
  if (loaded.phase === 'failed') return <p role="alert">{loaded.trouble}</p>;
  return (
    <div className={styles.join}>
      <JoinCode code={loaded.value} level={2} />
      {!loaded.value.isJoinOpen && <p>The code lets nobody in: open it in the settings of the course.</p>}
    </div>
  );
}
