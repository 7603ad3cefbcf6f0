import { and, asc, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { AssignmentBody, AssignmentNote } from '#shared/assignments/assignment.ts';
import type { CourseRole } from '#shared/courses/course.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import type { CourseRow } from '../courses/store.ts';
import { courseMembers, courses } from '../courses/tables.ts';
import { essays } from '../essays/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { assignmentNotes, assignments } from './tables.ts';

export type AssignmentRow = typeof assignments.$inferSelect;

/** An assignment as one person stands to its course; `role` is null for somebody who is not in it. */
export type AssignmentAccess = {
  readonly assignment: AssignmentRow;
  readonly course: CourseRow;
  readonly role: CourseRole | null;
};

/** What an edit leaves in place of what was; the next edition. */
export type AssignmentEdit = {
  readonly body?: AssignmentBody;
  readonly rubric?: RubricRef;
  readonly state?: AssignmentRow['state'];
  readonly publishedAt?: string | null;
  readonly deletedAt?: string | null;
};

export type AssignmentStore = ReturnType<typeof createAssignmentStore>;

/** What instructors set. Who does it, and with which essay, is in work-store.ts. */
export function createAssignmentStore(db: Db) {
  const accessOf = db
    .select({
      assignment: assignments,
      course: courses,
      role: courseMembers.role,
      standing: people.standing,
    })
    .from(assignments)
    .innerJoin(courses, eq(courses.id, assignments.courseId))
    .leftJoin(people, eq(people.id, sql.placeholder('personId')))
    .leftJoin(
      courseMembers,
      and(eq(courseMembers.courseId, courses.id), eq(courseMembers.personId, people.id)),
    )
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare();
  const ofCourse = db
    .select()
    .from(assignments)
    .where(and(eq(assignments.courseId, sql.placeholder('courseId')), isNull(assignments.deletedAt)))
    .orderBy(sql`${assignments.dueAt} asc nulls last`, assignments.createdAt, assignments.id)
    .prepare();
  const deletedOf = db
    .select()
    .from(assignments)
    .where(
      and(
        eq(assignments.courseId, sql.placeholder('courseId')),
        gte(assignments.deletedAt, sql.placeholder('since')),
      ),
    )
    .orderBy(desc(assignments.deletedAt), assignments.id)
    .prepare();
  const reading = db
    .select()
    .from(assignments)
    .where(eq(assignments.id, sql.placeholder('id')))
    .prepare();
  const notesOf = db
    .select({ id: assignmentNotes.id, text: assignmentNotes.text, at: assignmentNotes.at })
    .from(assignmentNotes)
    .where(eq(assignmentNotes.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(desc(assignmentNotes.at), assignmentNotes.id)
    .prepare();
  const essaysOf = db
    .select({ id: essays.id, title: essays.title, prompt: essays.prompt })
    .from(essays)
    .where(eq(essays.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(asc(essays.id))
    .prepare();

  return {
    /** Nothing when there is no such assignment; deleted ones too. Administrators are so in every course. */
    access(assignmentId: string, personId: string): AssignmentAccess | undefined {
      const row = accessOf.get({ assignmentId, personId });
      if (!row) return undefined;
      const { assignment, course, role, standing } = row;
      return { assignment, course, role: standing === 'administrator' ? 'administrator' : role };
    },
    read: (id: string): AssignmentRow | undefined => reading.get({ id }),
    /** Drafts and published ones that are not deleted, the next deadline first, those without one last. */
    list: (courseId: string): AssignmentRow[] => ofCourse.all({ courseId }),
    /** What was deleted at that time or later, last deleted first. */
    deleted: (courseId: string, since: string): AssignmentRow[] => deletedOf.all({ courseId, since }),
    /** Newest first. */
    notes: (assignmentId: string): AssignmentNote[] => notesOf.all({ assignmentId }),
    /** Every essay that was begun for it, trials too. */
    essays: (assignmentId: string) => essaysOf.all({ assignmentId }),

    add(row: typeof assignments.$inferInsert) {
      db.insert(assignments).values(row).run();
    },
    write({ id, edition }: Pick<AssignmentRow, 'id' | 'edition'>, edit: AssignmentEdit, updatedAt: string) {
      const { rubric, body, ...values } = edit;
      const named = rubric ? { rubricId: rubric.id, rubricVersion: rubric.version } : {};
      const due = body ? { body, dueAt: body.dueAt } : {};
      db.update(assignments)
        .set({ ...values, ...named, ...due, edition: edition + 1, updatedAt })
        .where(eq(assignments.id, id))
        .run();
    },
    addNote(assignmentId: string, note: AssignmentNote) {
      db.insert(assignmentNotes)
        .values({ assignmentId, ...note })
        .run();
    },
    /** What is written while `work` runs is written as a whole, or not at all. */
    together<T>(work: () => T): T {
      return db.transaction(work, { behavior: 'immediate' });
    },
    /** Takes away for good what was deleted before that time; essays of it stay their students' own. Answers how many. */
    purge(deletedBefore: string): number {
      return db.delete(assignments).where(lt(assignments.deletedAt, deletedBefore)).run().changes;
    },
  };
}
