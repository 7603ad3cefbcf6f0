import type { CourseMember } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

type RemoveDialogProps = {
  readonly member: CourseMember;
  readonly onRemove: () => void;
  readonly onClose: () => void;
};

/** Says what goes and what stays before somebody is taken out. */
export function RemoveDialog({ member, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      title={member.isYou ? 'Leave the course?' : `Take ${member.name} out?`}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button variant="quiet" onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button variant="danger" onPress={onRemove}>
            {member.isYou ? 'Leave' : 'Take out'}
          </Button>
        </>
      }
    >
      <p>
        {member.joinedAt === null
          ? 'The place on the roster goes, and with it everything that is known of this person here.'
          : 'What was written stays with whoever wrote it. The course no longer sees new work. The join code lets them in again.'}
      </p>
    </Dialog>
  );
}
