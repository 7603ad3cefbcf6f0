import { useAsked } from '../use-asked.ts';
import { assignmentService } from './assignment-service.ts';

/** An assignment with its course, which says as what the reader looks at it. */
export function useAssignmentRole(assignmentId: string) {
  return useAsked(assignmentId, async () => {
    const assignment = await assignmentService.read(assignmentId);
    return { assignment, course: await assignmentService.course(assignment.courseId) };
  });
}
