import { and, count, desc, eq, gt, inArray, isNull, max, ne, or, sql } from 'drizzle-orm';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import type { GivenRole } from '#shared/courses/course.ts';
import { assessments } from '../assessment/tables.ts';
import { isOfStaff } from '../assignments/of-staff.ts';
import { assessorShares, assignments, extensions, submissions, works } from '../assignments/tables.ts';
import { isGroupOfMember } from '../courses/group-of-member.ts';
import { courseMembers, courses, groupMembers, groups } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { reviews } from '../reviews/tables.ts';

/** An assignment of a living course that one is in. */
export type AssignmentOfMine = {
  readonly id: string;
  readonly body: AssignmentBody;
  readonly state: 'draft' | 'published';
  readonly updatedAt: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly role: GivenRole;
  /** The group that one is in; null for whoever is in none. */
  readonly groupId: string | null;
  readonly groupTitle: string | null;
};

export type HomeStore = ReturnType<typeof createHomeStore>;

/** What a home page is made of, for one person across all courses, in few questions. */
export function createHomeStore(db: Db) {
  const ofPerson = db
    .select({
      ...{ id: assignments.id, body: assignments.body, state: assignments.state },
      ...{ updatedAt: assignments.updatedAt, courseId: courses.id, courseTitle: courses.title },
      ...{ role: courseMembers.role, groupId: groups.id, groupTitle: groups.title },
    })
    .from(courseMembers)
    .innerJoin(courses, eq(courses.id, courseMembers.courseId))
    .innerJoin(assignments, eq(assignments.courseId, courses.id))
    .leftJoin(
      groupMembers,
      and(eq(groupMembers.courseId, courses.id), eq(groupMembers.personId, courseMembers.personId)),
    )
    .leftJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(courseMembers.personId, sql.placeholder('personId')),
        ...[isNull(courses.archivedAt), isNull(assignments.deletedAt)],
      ),
    )
    .orderBy(desc(assignments.updatedAt), assignments.id)
    .prepare();
  const worksOf = db
    .select({
      ...{ essayId: works.essayId, assignmentId: works.assignmentId, courseTitle: courses.title },
      submissions: count(submissions.id),
    })
    .from(works)
    .innerJoin(assignments, eq(assignments.id, works.assignmentId))
    .innerJoin(courses, eq(courses.id, assignments.courseId))
    .leftJoin(groupMembers, eq(groupMembers.groupId, works.groupId))
    .leftJoin(submissions, eq(submissions.essayId, works.essayId))
    .where(
      or(
        eq(works.personId, sql.placeholder('personId')),
        eq(groupMembers.personId, sql.placeholder('personId')),
      ),
    )
    .groupBy(works.essayId)
    .prepare();
  const untilOf = db
    .select({ assignmentId: extensions.assignmentId, personId: extensions.personId, until: extensions.until })
    .from(extensions)
    .where(
      or(
        eq(extensions.personId, sql.placeholder('personId')),
        inArray(
          extensions.personId,
          db
            .select({ personId: groupMembers.personId })
            .from(groupMembers)
            .where(
              inArray(
                groupMembers.groupId,
                db
                  .select({ groupId: groupMembers.groupId })
                  .from(groupMembers)
                  .where(eq(groupMembers.personId, sql.placeholder('personId'))),
              ),
            ),
        ),
      ),
    )
    .prepare();
  const openReviews = db
    .select({ assignmentId: reviews.assignmentId, count: count() })
    .from(reviews)
    .where(
      and(
        eq(reviews.reviewerId, sql.placeholder('personId')),
        ...[inArray(reviews.state, ['assigned', 'begun']), ne(reviews.origin, 'extra')],
      ),
    )
    .groupBy(reviews.assignmentId)
    .prepare();
  const submitted = db
    .select({ essayId: submissions.essayId, revision: max(submissions.revision).as('newest_revision') })
    .from(submissions)
    .where(eq(submissions.assignmentId, sql.placeholder('assignmentId')))
    .groupBy(submissions.essayId)
    .as('submitted');
  const classWork = db
    .select({
      essayId: submitted.essayId,
      judged: count(assessments.id),
      shares: sql<string | null>`(select group_concat(${assessorShares.assessorId}) from ${assessorShares}
        where ${assessorShares.essayId} = ${submitted.essayId} and ${assessorShares.purpose} = 'first')`,
    })
    .from(submitted)
    .innerJoin(works, and(eq(works.essayId, submitted.essayId), eq(works.isTest, false)))
    .leftJoin(
      assessments,
      and(
        ...[eq(assessments.essayId, submitted.essayId), eq(assessments.type, 'instructor')],
        ...[ne(assessments.state, 'draft'), gt(sql`${assessments.revision} + 1`, submitted.revision)],
        isOfStaff(db),
      ),
    )
    .groupBy(submitted.essayId)
    .prepare();
  const studentsOf = db
    .select({
      people: count(),
      inNoGroup: sql<number>`sum(${groupMembers.groupId} is null)`,
      groups: sql<number>`count(distinct ${groupMembers.groupId})`,
    })
    .from(courseMembers)
    .leftJoin(groupMembers, isGroupOfMember)
    .where(and(eq(courseMembers.courseId, sql.placeholder('courseId')), eq(courseMembers.role, 'student')))
    .prepare();

  return {
    /** Drafts too, last changed first. */
    assignments: (personId: string): AssignmentOfMine[] => ofPerson.all({ personId }),
    /** What one does assignments with, alone or in a group, and how often it was handed in. */
    works: (personId: string) => worksOf.all({ personId }),
    /** Of oneself and of everybody whom one shares a group with. */
    extensions: (personId: string) => untilOf.all({ personId }),
    /** How many reviews one owes and has not sent, by assignment; those without are left out. */
    openReviews: (personId: string): ReadonlyMap<string, number> =>
      new Map(openReviews.all({ personId }).map((row) => [row.assignmentId, row.count])),
    /** A row for every piece of work that was handed in. `shares`: who assess it, with commas between; null: nobody was asked. */
    classWork: (assignmentId: string) => classWork.all({ assignmentId }),
    students: (courseId: string) => studentsOf.get({ courseId }) ?? { people: 0, inNoGroup: 0, groups: 0 },
  };
}
