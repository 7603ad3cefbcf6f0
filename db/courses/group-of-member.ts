import { and, eq } from 'drizzle-orm';
import { courseMembers, groupMembers } from './tables.ts';

/** Joins a member of a course with their place in a group of it. */
export const isGroupOfMember = and(
  eq(groupMembers.courseId, courseMembers.courseId),
  eq(groupMembers.personId, courseMembers.personId),
);
