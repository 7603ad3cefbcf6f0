import { and, eq, exists, gte, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { assessments } from '../assessment/tables.ts';
import { courseMembers } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { assignments, works } from './tables.ts';

/**
 * Which assessments of a work are the class’s: those begun since it is one, and those by staff of its course. An essay
 * that is taken for an assignment may bring judgements along that its writer has asked friends for. Reviews by
 * classmates are counted by themselves. For queries that join `works` and `assessments`.
 */
export function isOfStaff(db: Db): SQL | undefined {
  const inCourse = db
    .select({ one: sql`1` })
    .from(assignments)
    .innerJoin(courseMembers, eq(courseMembers.courseId, assignments.courseId))
    .where(
      and(
        eq(assignments.id, works.assignmentId),
        eq(courseMembers.personId, assessments.assessorId),
        inArray(courseMembers.role, ['instructor', 'assistant']),
      ),
    );
  return and(ne(assessments.type, 'peer'), or(gte(assessments.createdAt, works.startedAt), exists(inCourse)));
}
