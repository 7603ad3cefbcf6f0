import {
  type Assignment,
  type AssignmentBody,
  assignmentBodySchema,
} from '#shared/assignments/assignment.ts';
import type { Course } from '#shared/courses/course.ts';

/** What an instructor has set of an assignment. */
export function bodyOf(assignment: Assignment): AssignmentBody {
  const known = Object.keys(assignmentBodySchema.shape);
  // The keys are those of the body's own schema.
  return Object.fromEntries(
    Object.entries(assignment).filter(([key]) => known.includes(key)),
  ) as AssignmentBody;
}

/** A draft without a title is kept all the same. */
export function storable(body: AssignmentBody): AssignmentBody {
  return { ...body, title: body.title.trim() === '' ? untitled : body.title.trim() };
}

const untitled = 'Untitled assignment';

/** The fields of `now` that differ from those of `before`. */
export function differing(before: AssignmentBody, now: AssignmentBody): Partial<AssignmentBody> {
  const was: Readonly<Record<string, unknown>> = before;
  return Object.fromEntries(
    Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(was[key])),
  );
}

/** Whether that role sets assignments. */
export function leads(role: Course['role']): boolean {
  return role === 'instructor' || role === 'administrator';
}
