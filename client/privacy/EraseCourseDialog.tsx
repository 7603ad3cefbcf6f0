import type { Course } from '#shared/courses/course.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { privacyService } from './privacy-service.ts';

type EraseCourseDialogProps = {
  readonly course: Pick<Course, 'id' | 'title'>;
  readonly onErased: () => void;
  readonly onClose: () => void;
};

/** Whoever leads a course deletes it with everything in it. */
export function EraseCourseDialog({ course, onErased, onClose }: EraseCourseDialogProps) {
  const { id, title } = course;
  return (
    <EraseDialog
      title="Delete the course?"
      asked={title}
      label="Title of the course"
      button="Delete for good"
      erase={(typed) => privacyService.eraseCourse(id, typed)}
      onErased={onErased}
      onClose={onClose}
    >
      <p>
        It goes at once, and nobody can bring it back: assignments, the maps that students made for them, what
        was handed in, assessments and comments. People keep their accounts and their own maps; whoever only
        stood on the roster goes.
      </p>
      <p>
        Students keep nothing of it unless they download their data before. “Delete everything of it on” tells
        them a day.
      </p>
    </EraseDialog>
  );
}
