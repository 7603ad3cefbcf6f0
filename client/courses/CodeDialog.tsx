import type { CourseMember } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useAsked } from '../use-asked.ts';
import styles from './Courses.module.css';
import { courseService } from './course-service.ts';

type CodeDialogProps = {
  readonly courseId: string;
  readonly member: CourseMember;
  readonly onClose: () => void;
};

/** A one-time code for somebody who has lost their PIN or password; it is shown this once. */
export function CodeDialog({ courseId, member, onClose }: CodeDialogProps) {
  const { asked } = useAsked(member.personId, () => courseService.pinCode(courseId, member.personId));
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
        {asked.state === 'loading' && <p role="status">Making the code …</p>}
        {(asked.state === 'failed' || asked.state === 'refused') && <p role="alert">{asked.why}</p>}
        {asked.state === 'ready' && (
          <>
            <p className={styles.code}>{asked.value.code}</p>
            <p>
              With it, a new PIN or password is set at <strong>{window.location.host}/reset</strong>, once,
              until{' '}
              {new Date(asked.value.expiresAt).toLocaleString('en', {
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
