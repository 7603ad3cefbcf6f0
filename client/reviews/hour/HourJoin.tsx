import { courseService } from '../../courses/course-service.ts';
import { JoinCode, joinAddress } from '../../courses/JoinCode.tsx';
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

/** The way in for whoever comes late, in a line; nothing while the code lets nobody in. */
export function LateJoin({ courseId }: { readonly courseId: string }) {
  const { asked } = useAsked(courseId, courseService.codeScreen, { again: 'on return' });
  if (asked.state !== 'ready' || !asked.value.isJoinOpen) return null;
  return (
    <p className={styles.late}>
      Late? Go to {joinAddress(asked.value)} and type <strong>{asked.value.joinCode}</strong>
    </p>
  );
}
