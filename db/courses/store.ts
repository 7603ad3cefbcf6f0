import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { CourseRole, Group, Section } from '#shared/courses/course.ts';
import { assignments } from '../assignments/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { isGroupOfMember } from './group-of-member.ts';
import { courseMembers, courses, groupMembers, groups, sections } from './tables.ts';

export type CourseRow = typeof courses.$inferSelect;
export type CourseMemberRow = typeof courseMembers.$inferSelect;

/** A course as one person stands to it; `role` is null for somebody who is not in it. */
export type CourseAccess = { readonly course: CourseRow; readonly role: CourseRole | null };

export type CoursePatch = Partial<
  Pick<CourseRow, 'title' | 'term' | 'timeZone' | 'joinCode' | 'isJoinOpen' | 'archivedAt' | 'purgeAt'>
>;

export type CourseStore = ReturnType<typeof createCourseStore>;

/** Courses, and who is in them. What changes the people of a course is in roster-store.ts. */
export function createCourseStore(db: Db) {
  const accessOf = db
    .select({ course: courses, role: courseMembers.role, standing: people.standing })
    .from(courses)
    .leftJoin(people, eq(people.id, sql.placeholder('personId')))
    .leftJoin(
      courseMembers,
      and(eq(courseMembers.courseId, courses.id), eq(courseMembers.personId, people.id)),
    )
    .where(eq(courses.id, sql.placeholder('courseId')))
    .prepare();
  const ofPerson = db
    .select({ course: courses, role: courseMembers.role })
    .from(courseMembers)
    .innerJoin(courses, eq(courses.id, courseMembers.courseId))
    .where(eq(courseMembers.personId, sql.placeholder('personId')))
    .orderBy(desc(courses.createdAt), courses.id)
    .prepare();
  const membersOf = db
    .select()
    .from(courseMembers)
    .where(eq(courseMembers.courseId, sql.placeholder('courseId')))
    .orderBy(sql`${courseMembers.name} collate nocase`, courseMembers.personId)
    .prepare();
  const memberOf = db
    .select()
    .from(courseMembers)
    .where(
      and(
        eq(courseMembers.courseId, sql.placeholder('courseId')),
        eq(courseMembers.personId, sql.placeholder('personId')),
      ),
    )
    .prepare();
  const inGroups = db
    .select({ personId: groupMembers.personId, groupId: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(courseMembers, isGroupOfMember)
    .where(eq(groupMembers.courseId, sql.placeholder('courseId')))
    .orderBy(sql`${courseMembers.name} collate nocase`, courseMembers.personId)
    .prepare();
  const groupsOf = db
    .select({ id: groups.id, title: groups.title })
    .from(groups)
    .where(eq(groups.courseId, sql.placeholder('courseId')))
    .prepare();
  const byCode = db
    .select()
    .from(courses)
    .where(eq(courses.joinCode, sql.placeholder('joinCode')))
    .prepare();

  function groupList(courseId: string): Group[] {
    const rows = inGroups.all({ courseId });
    return groupsOf
      .all({ courseId })
      .toSorted(byTitle)
      .map(({ id, title }) => ({
        ...{ id, title },
        personIds: rows.filter(({ groupId }) => groupId === id).map(({ personId }) => personId),
      }));
  }

  return {
    /** Nothing when there is no such course. Administrators of the installation are administrators of every course. */
    access(courseId: string, personId: string): CourseAccess | undefined {
      const row = accessOf.get({ courseId, personId });
      if (!row) return undefined;
      return { course: row.course, role: row.standing === 'administrator' ? 'administrator' : row.role };
    },
    read: (courseId: string): CourseRow | undefined =>
      db.select().from(courses).where(eq(courses.id, courseId)).get(),
    /** `joinCode` as it is stored: capitals, no hyphen. */
    byCode: (joinCode: string): CourseRow | undefined => byCode.get({ joinCode }),
    /** The courses that somebody is a member of with what they are in it, newest first. */
    ofPerson: (personId: string): { course: CourseRow; role: CourseMemberRow['role'] }[] =>
      ofPerson.all({ personId }),
    /** Every course of the installation, newest first. */
    all: (): CourseRow[] => db.select().from(courses).orderBy(desc(courses.createdAt), courses.id).all(),
    /** By name. On the roster before they have joined: `joinedAt` is null. */
    members: (courseId: string): CourseMemberRow[] => membersOf.all({ courseId }),
    member: (courseId: string, personId: string): CourseMemberRow | undefined =>
      memberOf.get({ courseId, personId }),
    sections: (courseId: string): Section[] =>
      db
        .select({ id: sections.id, title: sections.title })
        .from(sections)
        .where(eq(sections.courseId, courseId))
        .all()
        .toSorted(byTitle),
    /** With their people by name. */
    groups: groupList,
    /** The group that somebody works in; null for whoever is in none. */
    groupOf(courseId: string, personId: string): Group | null {
      return groupList(courseId).find(({ personIds }) => personIds.includes(personId)) ?? null;
    },
    /** How many students and assignments courses have, by course id; assignments in the bin are not counted. */
    counts(courseIds: readonly string[], withDrafts: (courseId: string) => boolean) {
      const ids = [...courseIds];
      const students = db
        .select({ id: courseMembers.courseId, students: count() })
        .from(courseMembers)
        .where(and(inArray(courseMembers.courseId, ids), eq(courseMembers.role, 'student')))
        .groupBy(courseMembers.courseId)
        .all();
      const set = db
        .select({ id: assignments.courseId, state: assignments.state, number: count() })
        .from(assignments)
        .where(and(inArray(assignments.courseId, ids), isNull(assignments.deletedAt)))
        .groupBy(assignments.courseId, assignments.state)
        .all();
      return new Map(
        ids.map((id) => [
          id,
          {
            students: students.find((row) => row.id === id)?.students ?? 0,
            assignments: set
              .filter((row) => row.id === id && (row.state === 'published' || withDrafts(id)))
              .reduce((sum, { number }) => sum + number, 0),
          },
        ]),
      );
    },
    add(course: CourseRow) {
      db.insert(courses).values(course).run();
    },
    patch(courseId: string, patch: CoursePatch, updatedAt: string) {
      db.update(courses)
        .set({ ...patch, updatedAt })
        .where(eq(courses.id, courseId))
        .run();
    },
  };
}

/** “Group 10” comes after “Group 9”. */
function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return a.title.localeCompare(b.title, 'en', { numeric: true });
}
