import { courseService } from '../../courses/course-service.ts';
import { JoinCode } from '../../courses/JoinCode.tsx';
import { useAsked } from '../../use-asked.ts';
import styles from './HourScreen.module.css';

/** How a class comes into its hour. */
export function HourJoin({ courseId }: { readonly courseId: string }) {
  const { asked } = useAsked(courseId, courseService.codeScreen, { again: 'on return' });
  if (asked.state === 'loading') return <p>Loading the code …</p>;
  if (asked.state !== 'ready') return <p role="alert">{asked.why}</p>;
  return (
    <div className={styles.join}>
      <JoinCode code={asked.value} level={2} />
      {!asked.value.isJoinOpen && <p>The code lets nobody in: open it in the settings of the course.</p>}
    </div>
  );
}
