import { useCallback, useEffect, useState } from 'react';
import type { Assignment } from '#shared/assignments/assignment.ts';
import type { Course } from '#shared/courses/course.ts';
import { Refusal, Unreachable } from '../api.ts';
import { assignmentService } from './assignment-service.ts';

export type AssignmentStanding =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly assignment: Assignment; readonly course: Course }
  | { readonly state: 'failed' | 'refused'; readonly why: string };

/** An assignment with its course, which says as what the reader looks at it. */
export function useAssignmentRole(assignmentId: string) {
  const [standing, setStanding] = useState<AssignmentStanding>({ state: 'loading' });
  const load = useCallback(async () => {
    try {
      const assignment = await assignmentService.read(assignmentId);
      const course = await assignmentService.course(assignment.courseId);
      setStanding({ state: 'ready', assignment, course });
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      const state = error instanceof Refusal && error.meansGone ? 'refused' : 'failed';
      setStanding({ state, why: error.message });
    }
  }, [assignmentId]);
  useEffect(() => void load(), [load]);
  return { standing, load };
}
