import type { RosterStore } from '#db/courses/roster-store.ts';
import type { CourseMemberRow, CourseRow, CourseStore } from '#db/courses/store.ts';
import { can } from '#shared/access/policy.ts';
import type { Course, CoursePeople, CourseRole } from '#shared/courses/course.ts';
import { shownJoinCode } from '#shared/courses/join-code.ts';

type Reading = { readonly id: string };

/** Courses as one reader sees them, each with what they are in it. */
export function coursesFor(
  reader: Reading,
  list: readonly { readonly course: CourseRow; readonly role: CourseRole }[],
  courses: CourseStore,
): Course[] {
  const seesDrafts = new Set(
    list.flatMap(({ course, role }) =>
      can(reader, 'see-people', { role, archivedAt: null }) ? [course.id] : [],
    ),
  );
  const counts = courses.counts(
    list.map(({ course }) => course.id),
    (courseId) => seesDrafts.has(courseId),
  );
  return list.map(({ course, role }) => {
    const { id, title, term, timeZone, joinCode, isJoinOpen, createdAt, archivedAt, purgeAt } = course;
    const handsOut = can(reader, 'manage-people', { role, archivedAt: null });
    return {
      ...{ id, title, term, timeZone, role, isJoinOpen, createdAt, archivedAt, purgeAt },
      joinCode: handsOut ? shownJoinCode(joinCode) : null,
      ...(counts.get(id) ?? { students: 0, assignments: 0 }),
    };
  });
}

export function peopleFor(
  reader: Reading,
  courseId: string,
  courses: CourseStore,
  roster: RosterStore,
): CoursePeople {
  const groups = courses.groups(courseId);
  const groupOf = new Map(groups.flatMap(({ id, personIds }) => personIds.map((personId) => [personId, id])));
  const signIns = roster.signIns(courseId);
  return {
    members: courses.members(courseId).map((row: CourseMemberRow) => ({
      ...{ personId: row.personId, name: row.name, email: row.email, role: row.role },
      ...{ sectionId: row.sectionId, groupId: groupOf.get(row.personId) ?? null, joinedAt: row.joinedAt },
      hasPin: signIns.get(row.personId)?.hasPin ?? false,
      isYou: row.personId === reader.id,
    })),
    sections: courses.sections(courseId),
    groups,
  };
}
