import type { CourseMember } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Courses.module.css';
import { courseService } from './course-service.ts';
import { useLoaded } from './use-loaded.ts';

type CodeDialogProps = {
  readonly courseId: string;
  readonly member: CourseMember;
  readonly onClose: () => void;
};

/** A one-time code for somebody who has lost their PIN or password; it is shown this once. */
export function CodeDialog({ courseId, member, onClose }: CodeDialogProps) {
  const { loaded } = useLoaded(member.personId, () => courseService.pinCode(courseId, member.personId));
  return (
    <Dialog
      title={`A code for ${member.name}`}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          Done
        </Button>
      }
    >
      <div className={styles.fields}>
        {loaded.phase === 'loading' && <p role="status">Making the code …</p>}
        {loaded.phase === 'failed' && <p role="alert">{loaded.trouble}</p>}
        {loaded.phase === 'ready' && (
          <>
            <p className={styles.code}>{loaded.value.code}</p>
            <p>
              With it, a new PIN or password is set at <strong>{window.location.host}/reset</strong>, once,
              until{' '}
              {new Date(loaded.value.expiresAt).toLocaleString('en', {
                dateStyle: 'medium',
                timeStyle: 'short',
              })}
              . It is not shown again.
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
