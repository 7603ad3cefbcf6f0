import type { Context } from 'hono';
import type { CourseRow, CourseStore } from '#db/courses/store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { type CourseAction, can } from '#shared/access/policy.ts';
import type { CourseRole } from '#shared/courses/course.ts';
import { AppError } from '#shared/errors.ts';
import type { AppEnv } from '../http/env.ts';
import type { Identity } from '../session/identity.ts';

/** A course that the person may do the asked thing in. */
export type PermittedInCourse = {
  readonly course: CourseRow;
  readonly role: CourseRole;
  readonly person: SessionPerson;
};

export type CoursePermit = (c: Context<AppEnv>, courseId: string, action: CourseAction) => PermittedInCourse;

/**
 * Strangers hear the same about a course that is and one that is not; who is in it hears why not.
 * @throws not-found, course-archived when only that stands in the way, not-allowed
 */
export function createCoursePermit(identity: Identity, courses: Pick<CourseStore, 'access'>): CoursePermit {
  return (c, courseId, action) => {
    const person = identity.personOf(c);
    const access = person ? courses.access(courseId, person.id) : undefined;
    if (!person || !access || access.role === null)
      throw new AppError('not-found', 'There is no such course here, or you are not in it.');
    const { course, role } = access;
    const { archivedAt } = course;
    if (can(person, action, { role, archivedAt })) return { course, role, person };
    if (archivedAt !== null && can(person, action, { role, archivedAt: null }))
      throw new AppError('course-archived', archivedWords);
    throw new AppError('not-allowed', 'Whoever leads the course can do that. Ask your instructor.');
  };
}

/** For everything that would change an archived course. */
export const archivedWords =
  'The course is archived, so it can be read and not changed. Whoever leads it can bring it back in its settings.';
