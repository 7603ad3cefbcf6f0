import { assignments, submissions, works } from '#db/assignments/tables.ts';
import { courseMembers, courses, groupMembers, groups } from '#db/courses/tables.ts';
import { essays } from '#db/essays/tables.ts';
import type { Db } from '#db/open.ts';
import { people } from '#db/people/tables.ts';
import { user } from '#db/sign-in/tables.ts';
import { type AssignmentBody, newAssignment } from '#shared/assignments/assignment.ts';
import type { GivenRole } from '#shared/courses/course.ts';

const rubric = { id: 'argument-essay', version: 1 };

/** Rows of a class, written straight into the tables: for what reads them and cares for nothing else. */
export function createClassRows(db: Db, now: () => Date) {
  const at = () => now().toISOString();
  let made = 0;
  const next = () => String(++made);

  return {
    /** With an address as given; `null`: a guest, whose sign-in has one that leads nowhere. */
    person(id: string, email: string | null = `${id}@school.test`) {
      db.insert(people).values({ id, name: id, createdAt: at() }).run();
      const address = email ?? `temp@${id}.test`;
      const times = { createdAt: at(), updatedAt: at() };
      db.insert(user)
        .values({
          id: `user-${id}`,
          personId: id,
          name: id,
          email: address,
          isAnonymous: email === null,
          ...times,
        })
        .run();
    },
    course(id: string, members: Readonly<Record<string, GivenRole>> = {}) {
      const course = {
        id,
        title: `Course ${id}`,
        term: '',
        timeZone: 'Europe/Berlin',
        joinCode: `CODE${id}`,
      };
      const times = { createdAt: at(), updatedAt: at() };
      db.insert(courses)
        .values({ ...course, ...times, isJoinOpen: true, createHash: id })
        .run();
      for (const [personId, role] of Object.entries(members))
        db.insert(courseMembers)
          .values({ courseId: id, personId, role, name: personId, addedAt: at() })
          .run();
    },
    group(id: string, courseId: string, personIds: readonly string[]) {
      db.insert(groups)
        .values({ id, courseId, title: `Group ${id}` })
        .run();
      for (const personId of personIds)
        db.insert(groupMembers).values({ courseId, groupId: id, personId }).run();
    },
    assignment(
      id: string,
      courseId: string,
      body: Partial<AssignmentBody> = {},
      state: 'draft' | 'published' = 'published',
    ) {
      const whole = { ...newAssignment('Europe/Berlin', rubric), title: `Essay ${id}`, ...body };
      const judged = { rubricId: rubric.id, rubricVersion: rubric.version };
      const row = {
        id,
        courseId,
        body: whole,
        dueAt: whole.dueAt,
        state,
        ...judged,
        edition: 1,
        createHash: id,
      };
      const publishedAt = state === 'published' ? at() : null;
      db.insert(assignments)
        .values({ ...row, createdAt: at(), updatedAt: at(), publishedAt })
        .run();
    },
    /** Begun by a person or a group; answers the essay's id. */
    work(assignmentId: string, who: { personId: string } | { groupId: string }): string {
      const essayId = `essay-${next()}`;
      const essay = {
        id: essayId,
        title: `Work ${essayId}`,
        prompt: '',
        rubricId: rubric.id,
        rubricVersion: 1,
      };
      db.insert(essays)
        .values({
          ...essay,
          revision: 0,
          assignmentId,
          createHash: essayId,
          createdAt: at(),
          updatedAt: at(),
        })
        .run();
      db.insert(works)
        .values({ essayId, assignmentId, isTest: false, startedAt: at(), ...who })
        .run();
      return essayId;
    },
    submission(assignmentId: string, essayId: string, isLate = false) {
      const id = `submission-${next()}`;
      const counts = { number: 1, revision: 0, nodes: 1, words: 0, openFindings: 0, note: '' };
      db.insert(submissions)
        .values({
          id,
          assignmentId,
          essayId,
          ...counts,
          at: at(),
          isLate,
          receipt: id,
          content: '{}',
          createHash: id,
        })
        .run();
    },
  };
}
