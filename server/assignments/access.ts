import type { Context } from 'hono';
import type { AssignmentAccess, AssignmentStore } from '#db/assignments/store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { type AssignmentAction, can } from '#shared/access/policy.ts';
import type { CourseRole } from '#shared/courses/course.ts';
import { AppError } from '#shared/errors.ts';
import { archivedWords } from '../courses/access.ts';
import type { AppEnv } from '../http/env.ts';
import type { Identity } from '../session/identity.ts';

/** An assignment that the person may do the asked thing with. */
export type PermittedWithAssignment = AssignmentAccess & {
  readonly role: CourseRole;
  readonly person: SessionPerson;
};

export type AssignmentPermit = (
  c: Context<AppEnv>,
  assignmentId: string,
  action: AssignmentAction,
) => PermittedWithAssignment;

/**
 * Strangers hear the same about an assignment that is and one that is not, students the same about a draft; who may
 * read it hears why not. A deleted assignment is there for nobody.
 * @throws not-found, course-archived when only that stands in the way, not-allowed
 */
export function createAssignmentPermit(
  identity: Identity,
  assignments: Pick<AssignmentStore, 'access'>,
): AssignmentPermit {
  return (c, assignmentId, action) => {
    const person = identity.personOf(c);
    const access = person ? assignments.access(assignmentId, person.id) : undefined;
    if (!person || !access || access.role === null || access.assignment.deletedAt !== null)
      throw noAssignment();
    const { course, role, assignment } = access;
    const thing = { role, archivedAt: course.archivedAt, state: assignment.state };
    if (can(person, action, thing)) return { ...access, role, person };
    if (!can(person, 'read-assignment', thing)) throw noAssignment();
    if (can(person, action, { ...thing, archivedAt: null }))
      throw new AppError('course-archived', archivedWords);
    throw new AppError('not-allowed', refusals[action]);
  };
}

export function noAssignment() {
  return new AppError('not-found', 'There is no such assignment here, or you are not in its course.');
}

/** For those who may read the assignment and not do this with it. */
const refusals: Record<AssignmentAction, string> = {
  'read-assignment': 'You may not read this assignment.',
  'do-assignment': 'Students of the course do the assignment. Staff try it as a test student.',
  'try-assignment': 'Instructors and assistants of the course can try the assignment.',
  'see-works': 'Only staff of the course see everybody’s work.',
  'assess-works': 'Only instructors and assistants of the course assess.',
  'lead-assessing': 'Whoever leads the course can do that. Ask its instructor.',
  'grant-extension': 'Whoever leads the course gives more time. Ask its instructor.',
  'see-reviews': 'Only staff of the course see who reviews whom.',
  'lead-reviews': 'Whoever leads the course says how reviews go. Ask its instructor.',
  'do-reviews': 'Students of the course review each other.',
};
