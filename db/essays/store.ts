import { and, desc, eq, gte, isNull, lt, notExists, sql } from 'drizzle-orm';
import { essayRoleOfStaff } from '#shared/access/policy.ts';
import type { Essay, MemberRole, RubricRef } from '#shared/essay/essay.ts';
import { assignments } from '../assignments/tables.ts';
import { courseMembers, courses } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { essayMembers, essays } from './tables.ts';

/** An essay as one person stands to it; `role` is null for somebody who is no member. */
export type EssayAccess = {
  readonly essay: Essay;
  readonly revision: number;
  readonly role: MemberRole | null;
  /** The assignment that it is done for, if there is one. */
  readonly assignmentId: string | null;
  /** Stands to it by a role in its course, and not as a member. */
  readonly isStaff: boolean;
  /** The course of its assignment is archived: it is read, and nothing of it changes. */
  readonly isArchived: boolean;
};

/** As lists have it, which do not ask after courses. */
type ListedEssay = Omit<EssayAccess, 'isArchived'> & { readonly role: MemberRole };

export type EssayPatch = {
  readonly title?: string | undefined;
  readonly prompt?: string | undefined;
  readonly rubric?: RubricRef | undefined;
  readonly deletedAt?: string | null | undefined;
};

export type EssayStore = ReturnType<typeof createEssayStore>;

export function createEssayStore(db: Db) {
  const accessOf = db
    .select({ essay: essays, role: essayMembers.role })
    .from(essays)
    .leftJoin(
      essayMembers,
      and(eq(essayMembers.essayId, essays.id), eq(essayMembers.personId, sql.placeholder('personId'))),
    )
    .where(eq(essays.id, sql.placeholder('essayId')))
    .prepare();
  const courseRoleOf = db
    .select({ role: courseMembers.role, standing: people.standing })
    .from(assignments)
    .innerJoin(people, eq(people.id, sql.placeholder('personId')))
    .leftJoin(
      courseMembers,
      and(eq(courseMembers.courseId, assignments.courseId), eq(courseMembers.personId, people.id)),
    )
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare();

  /** Asked for those only who are no members, so that an edit costs nothing more. */
  function staffRole(assignmentId: string | null, personId: string): MemberRole | null {
    const found = assignmentId === null ? undefined : courseRoleOf.get({ assignmentId, personId });
    if (!found) return null;
    return essayRoleOfStaff(found.standing === 'administrator' ? 'administrator' : found.role);
  }

  const archivedAtOf = db
    .select({ archivedAt: courses.archivedAt })
    .from(assignments)
    .innerJoin(courses, eq(courses.id, assignments.courseId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare();

  function isArchivedWith(assignmentId: string | null): boolean {
    return assignmentId !== null && archivedAtOf.get({ assignmentId })?.archivedAt != null;
  }

  const listOf = db
    .select({ essay: essays, role: essayMembers.role })
    .from(essayMembers)
    .innerJoin(essays, eq(essays.id, essayMembers.essayId))
    .where(and(eq(essayMembers.personId, sql.placeholder('personId')), isNull(essays.deletedAt)))
    .orderBy(desc(essays.updatedAt), essays.id)
    .prepare();
  const deletedOf = db
    .select({ essay: essays, role: essayMembers.role })
    .from(essayMembers)
    .innerJoin(essays, eq(essays.id, essayMembers.essayId))
    .where(
      and(
        eq(essayMembers.personId, sql.placeholder('personId')),
        gte(essays.deletedAt, sql.placeholder('since')),
      ),
    )
    .orderBy(desc(essays.deletedAt), essays.id)
    .prepare();
  const revisionOf = db
    .select({ revision: essays.revision })
    .from(essays)
    .where(eq(essays.id, sql.placeholder('essayId')))
    .prepare();
  const advance = db
    .update(essays)
    // drizzle types `set` without placeholders; they are filled in like everywhere else
    .set({ revision: sql`${sql.placeholder('revision')}`, updatedAt: sql`${sql.placeholder('at')}` })
    .where(eq(essays.id, sql.placeholder('essayId')))
    .prepare();

  return {
    /** Nothing when there is no such essay. */
    access(essayId: string, personId: string): EssayAccess | undefined {
      const row = accessOf.get({ essayId, personId });
      if (!row) return undefined;
      const { assignmentId } = row.essay;
      const role = row.role ?? staffRole(assignmentId, personId);
      const isStaff = row.role === null && role !== null;
      const isArchived = isArchivedWith(assignmentId);
      return {
        essay: essayOf(row.essay),
        revision: row.essay.revision,
        role,
        assignmentId,
        isStaff,
        isArchived,
      };
    },
    /** What one person is a member of and is not deleted, latest change first. */
    list(personId: string): ListedEssay[] {
      return listOf.all({ personId }).map(rowOf);
    },
    /** What one person is a member of and was deleted at that time or later, last deleted first. */
    deleted(personId: string, since: string): ListedEssay[] {
      return deletedOf.all({ personId, since }).map(rowOf);
    },
    revision(essayId: string): number | undefined {
      return revisionOf.get({ essayId })?.revision;
    },
    createHash(essayId: string): string | undefined {
      return db.select({ hash: essays.createHash }).from(essays).where(eq(essays.id, essayId)).get()?.hash;
    },
    /** Call inside a transaction with the first change, if there is one. */
    add(essay: Essay, createHash: string, ownerId: string) {
      const { rubric, ...values } = essay;
      db.insert(essays)
        .values({ ...values, rubricId: rubric.id, rubricVersion: rubric.version, revision: 0, createHash })
        .run();
      db.insert(essayMembers)
        .values({ essayId: essay.id, personId: ownerId, role: 'owner', joinedAt: essay.createdAt })
        .run();
    },
    patch(essayId: string, { rubric, ...values }: EssayPatch, updatedAt: string) {
      const named = rubric ? { rubricId: rubric.id, rubricVersion: rubric.version } : {};
      db.update(essays)
        .set({ ...values, ...named, updatedAt })
        .where(eq(essays.id, essayId))
        .run();
    },
    /** Every essay of an assignment is judged by that rubric from now on. What was handed in and assessed keeps its own. */
    setRubricOfAssignment(assignmentId: string, rubric: RubricRef) {
      db.update(essays)
        .set({ rubricId: rubric.id, rubricVersion: rubric.version })
        .where(eq(essays.assignmentId, assignmentId))
        .run();
    },
    /** Title and task of an essay as its assignment has them; no edit of whoever writes it, so its time stays. */
    setWords(essayId: string, words: { readonly title?: string; readonly prompt?: string }) {
      if (Object.keys(words).length > 0) db.update(essays).set(words).where(eq(essays.id, essayId)).run();
    },
    /** Call inside the transaction that appends to the log. */
    advance(essayId: string, revision: number, at: string) {
      advance.run({ essayId, revision, at });
    },
    /** Takes away for good what was deleted before that time and no assignment starts from; answers how many. */
    purge(deletedBefore: string): number {
      const startedFrom = db
        .select({ one: sql`1` })
        .from(assignments)
        .where(sql`${assignments.body} ->> '$.start.essayId' = ${essays.id}`);
      return db
        .delete(essays)
        .where(and(lt(essays.deletedAt, deletedBefore), notExists(startedFrom)))
        .run().changes;
    },
  };
}

type Row = { readonly essay: typeof essays.$inferSelect; readonly role: MemberRole };

function rowOf({ essay, role }: Row): ListedEssay {
  const { assignmentId } = essay;
  return { essay: essayOf(essay), revision: essay.revision, role, assignmentId, isStaff: false };
}

function essayOf(row: typeof essays.$inferSelect): Essay {
  const { id, title, prompt, rubricId, rubricVersion, createdAt, updatedAt, deletedAt } = row;
  const rubric = { id: rubricId, version: rubricVersion };
  return { id, title, prompt, rubric, createdAt, updatedAt, deletedAt };
}
