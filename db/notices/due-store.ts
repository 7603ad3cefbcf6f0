import { and, eq, exists, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import { assignments, extensions, submissions, works } from '../assignments/tables.ts';
import { courseMembers, courses, groupMembers } from '../courses/tables.ts';
import type { Db } from '../open.ts';

/** A student who has something to hand in. */
export type DueRow = {
  readonly assignmentId: string;
  readonly body: AssignmentBody;
  readonly personId: string;
  /** Null for whoever is in no group. */
  readonly groupId: string | null;
  /** Of this person alone. */
  readonly until: string | null;
};

export type DueStore = ReturnType<typeof createDueStore>;

export function createDueStore(db: Db) {
  const isDue = (column: typeof assignments.dueAt | typeof extensions.until) =>
    and(gt(column, sql.placeholder('now')), lte(column, sql.placeholder('end')));
  const handedIn = db
    .select({ one: sql`1` })
    .from(works)
    .innerJoin(submissions, eq(submissions.essayId, works.essayId))
    .where(
      and(
        eq(works.assignmentId, assignments.id),
        eq(works.isTest, false),
        or(eq(works.personId, courseMembers.personId), eq(works.groupId, groupMembers.groupId)),
      ),
    );
  const longerFor = db
    .select({ one: sql`1` })
    .from(extensions)
    .where(and(eq(extensions.assignmentId, assignments.id), isDue(extensions.until)));
  const open = db
    .select({
      assignmentId: assignments.id,
      body: assignments.body,
      personId: courseMembers.personId,
      groupId: groupMembers.groupId,
      until: extensions.until,
    })
    .from(assignments)
    .innerJoin(courses, eq(courses.id, assignments.courseId))
    .innerJoin(courseMembers, and(eq(courseMembers.courseId, courses.id), eq(courseMembers.role, 'student')))
    .leftJoin(
      groupMembers,
      and(eq(groupMembers.courseId, courses.id), eq(groupMembers.personId, courseMembers.personId)),
    )
    .leftJoin(
      extensions,
      and(eq(extensions.assignmentId, assignments.id), eq(extensions.personId, courseMembers.personId)),
    )
    .where(
      and(
        ...[eq(assignments.state, 'published'), isNull(assignments.deletedAt), isNull(courses.archivedAt)],
        or(isDue(assignments.dueAt), exists(longerFor)),
        sql`not exists ${handedIn}`,
      ),
    )
    .prepare();

  return {
    /**
     * Everybody who has not handed in, of assignments with a deadline after `now` and no later than `end`, for all or
     * for somebody; the deadline of the row itself may be another.
     */
    open: (now: string, end: string): DueRow[] => open.all({ now, end }),
  };
}
