import type { RosterStore } from '#db/courses/roster-store.ts';
import type { CourseStore } from '#db/courses/store.ts';

type Stores = {
  readonly courses: Pick<CourseStore, 'ofPerson'>;
  readonly roster: Pick<RosterStore, 'standingOf'>;
};

/**
 * Whether somebody may still have made a code for that person, or, for null, one for an instructor’s place. Asked when a
 * code is used: whoever leads no more has given away nothing that still works, and a student’s code is none for the
 * instructor that the student has become.
 */
export function mayMakeCode({ courses, roster }: Stores, makerId: string, personId: string | null): boolean {
  if (roster.standingOf(makerId) === 'administrator') return true;
  if (personId === null || roster.standingOf(personId) !== 'person') return false;
  const theirs = courses.ofPerson(personId);
  if (theirs.some(({ role }) => role !== 'student')) return false;
  const isIn = new Set(theirs.map(({ course }) => course.id));
  return courses.ofPerson(makerId).some(({ course, role }) => role === 'instructor' && isIn.has(course.id));
}
