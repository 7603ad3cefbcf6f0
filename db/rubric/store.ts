import { and, desc, eq, exists, inArray, isNull, lt, notExists, or, sql } from 'drizzle-orm';
import { seesAssessment } from '#shared/assessment/visibility.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import type { Rubric, RubricBody } from '#shared/rubric/rubric.ts';
import { assessments } from '../assessment/tables.ts';
import { assignments } from '../assignments/tables.ts';
import { courseMembers } from '../courses/tables.ts';
import { essayMembers, essays } from '../essays/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { rubrics, rubricVersions } from './tables.ts';

/** A rubric that somebody has made, without its words. */
export type RubricHead = typeof rubrics.$inferSelect;

const atOnce = { behavior: 'immediate' } as const;
/** Versions that are kept ready in memory; then all are read anew. */
const mostKnown = 500;

export type RubricStore = ReturnType<typeof createRubricStore>;

/** Rubrics that people have made; those that come with the product are code. */
export function createRubricStore(db: Db) {
  // One object a version until it is written again: what was judged under it is kept by that object.
  const known = new Map<string, Rubric>();
  const keyOf = ({ id, version }: RubricRef) => `${id}@${version}`;
  const headOf = db
    .select()
    .from(rubrics)
    .where(eq(rubrics.id, sql.placeholder('id')))
    .prepare();
  const versionOf = db
    .select({ body: rubricVersions.body })
    .from(rubricVersions)
    .where(
      and(
        eq(rubricVersions.rubricId, sql.placeholder('id')),
        eq(rubricVersions.version, sql.placeholder('version')),
      ),
    )
    .prepare();
  const ofEssay = and(
    eq(essays.rubricId, sql.placeholder('id')),
    eq(essays.rubricVersion, sql.placeholder('version')),
  );
  const ofAssessment = and(
    eq(assessments.rubricId, sql.placeholder('id')),
    eq(assessments.rubricVersion, sql.placeholder('version')),
  );
  const isMember = eq(essayMembers.personId, sql.placeholder('personId'));
  const anEssay = db.select({ id: essays.id }).from(essays).where(ofEssay).limit(1).prepare();
  const anAssessment = db
    .select({ id: assessments.id })
    .from(assessments)
    .where(ofAssessment)
    .limit(1)
    .prepare();
  const anEssayOf = db
    .select({ id: essays.id })
    .from(essayMembers)
    .innerJoin(essays, eq(essays.id, essayMembers.essayId))
    .where(and(isMember, isNull(essays.deletedAt), ofEssay))
    .limit(1)
    .prepare();
  const judging = () =>
    db
      .select({ assessment: assessments, role: essayMembers.role })
      .from(assessments)
      .innerJoin(essayMembers, and(eq(essayMembers.essayId, assessments.essayId), isMember))
      .innerJoin(essays, and(eq(essays.id, assessments.essayId), isNull(essays.deletedAt)));
  const judgingVersion = judging().where(ofAssessment).prepare();
  const judgingAny = judging()
    .where(eq(assessments.rubricId, sql.placeholder('id')))
    .prepare();

  // Whoever reviews a classmate’s map is nobody to its essay.
  const ownReview = db
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(
        eq(assessments.assessorId, sql.placeholder('personId')),
        eq(assessments.type, 'peer'),
        ofAssessment,
      ),
    )
    .limit(1)
    .prepare();

  // What an assignment judges by, and the rubric that it was made from.
  const ofAssignment = or(
    and(
      eq(assignments.rubricId, sql.placeholder('id')),
      eq(assignments.rubricVersion, sql.placeholder('version')),
    ),
    and(
      sql`${assignments.body} ->> '$.rubric.id' = ${sql.placeholder('id')}`,
      sql`${assignments.body} ->> '$.rubric.version' = ${sql.placeholder('version')}`,
    ),
  );
  const anAssignment = db
    .select({ id: assignments.id })
    .from(assignments)
    .where(ofAssignment)
    .limit(1)
    .prepare();
  // Everybody in the course once it is published, its staff before; they read earlier versions as well, which essays
  // and assessments of it name.
  const inCourse = db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(people, eq(people.id, sql.placeholder('personId')))
    .leftJoin(
      courseMembers,
      and(eq(courseMembers.courseId, assignments.courseId), eq(courseMembers.personId, people.id)),
    )
    .where(
      or(
        and(
          eq(courseMembers.role, 'student'),
          eq(assignments.state, 'published'),
          isNull(assignments.deletedAt),
          ofAssignment,
        ),
        and(
          or(
            eq(people.standing, 'administrator'),
            inArray(courseMembers.role, ['instructor', 'assistant', 'observer']),
          ),
          or(
            ofAssignment,
            exists(
              db
                .select({ one: sql`1` })
                .from(essays)
                .where(and(eq(essays.assignmentId, assignments.id), ofEssay)),
            ),
            exists(
              db
                .select({ one: sql`1` })
                .from(essays)
                .innerJoin(assessments, and(eq(assessments.essayId, essays.id), ofAssessment))
                .where(eq(essays.assignmentId, assignments.id)),
            ),
          ),
        ),
      ),
    )
    .limit(1)
    .prepare();

  /** Of assessments of living essays, those that a person may see: nobody learns of another one by its rubric. */
  function seenBy(personId: string, rows: ReturnType<typeof judgingAny.all>) {
    return rows.filter(({ assessment, role }) => seesAssessment({ id: personId, role }, assessment));
  }

  function version(ref: RubricRef): Rubric | undefined {
    const key = keyOf(ref);
    const before = known.get(key);
    if (before) return before;
    const row = versionOf.get(ref);
    if (!row) return undefined;
    const rubric: Rubric = { id: ref.id, version: ref.version, ...row.body };
    if (known.size >= mostKnown) known.clear();
    known.set(key, rubric);
    return rubric;
  }

  function write(ref: RubricRef, body: RubricBody, savedAt: string) {
    db.insert(rubricVersions)
      .values({ rubricId: ref.id, version: ref.version, body, savedAt })
      .onConflictDoUpdate({
        target: [rubricVersions.rubricId, rubricVersions.version],
        set: { body, savedAt },
      })
      .run();
    known.delete(keyOf(ref));
  }

  /** Whether an essay, a deleted one too, or an assessment names that version. */
  function isJudging(ref: RubricRef): boolean {
    return anEssay.get(ref) !== undefined || anAssessment.get(ref) !== undefined;
  }

  /** Whether an assignment names that version as well. */
  function isInUse(ref: RubricRef): boolean {
    return isJudging(ref) || anAssignment.get(ref) !== undefined;
  }

  return {
    /** Nothing when nobody has made it. */
    head: (id: string): RubricHead | undefined => headOf.get({ id }),
    /** The same object until that version is written again; deleted rubrics too. */
    version,
    isInUse,
    isJudging,
    /**
     * Whether a living essay of the person names that version, or an assessment of one that the person may see, or
     * an assignment of a course that the person is in, or a review that they write.
     */
    isNamedFor(ref: RubricRef, personId: string): boolean {
      const asked = { ...ref, personId };
      return (
        anEssayOf.get(asked) !== undefined ||
        inCourse.get(asked) !== undefined ||
        ownReview.get(asked) !== undefined ||
        seenBy(personId, judgingVersion.all(asked)).length > 0
      );
    },
    /** What one person has made and not deleted, latest change first. */
    list: (ownerId: string): RubricHead[] =>
      db
        .select()
        .from(rubrics)
        .where(and(eq(rubrics.ownerId, ownerId), isNull(rubrics.deletedAt)))
        .orderBy(desc(rubrics.updatedAt), rubrics.id)
        .all(),
    /** Living essays that name any version, or are assessed by one as far as the person may see; `mine`: essays of the person only. */
    uses(rubricId: string, personId: string, whose: 'mine' | 'everybodys'): number {
      const isMine = exists(
        db
          .select({ one: sql`1` })
          .from(essayMembers)
          .where(and(eq(essayMembers.essayId, essays.id), eq(essayMembers.personId, personId))),
      );
      const naming = db
        .select({ id: essays.id })
        .from(essays)
        .where(
          and(eq(essays.rubricId, rubricId), isNull(essays.deletedAt), whose === 'mine' ? isMine : undefined),
        )
        .all();
      const judged = seenBy(personId, judgingAny.all({ id: rubricId, personId }));
      // An essay that is assessed under the rubric it names is one essay.
      return new Set([...naming.map(({ id }) => id), ...judged.map(({ assessment }) => assessment.essayId)])
        .size;
    },
    add(head: Omit<RubricHead, 'version' | 'deletedAt' | 'updatedAt'>, body: RubricBody) {
      const { id, createdAt } = head;
      db.transaction(() => {
        db.insert(rubrics)
          .values({ ...head, version: 1, updatedAt: createdAt, deletedAt: null })
          .run();
        write({ id, version: 1 }, body, createdAt);
      }, atOnce);
    },
    /** Writes the newest version anew while nothing names it, else the next one; answers which. */
    save(id: string, newest: number, body: RubricBody, at: string): number {
      return db.transaction(() => {
        const next = isInUse({ id, version: newest }) ? newest + 1 : newest;
        write({ id, version: next }, body, at);
        db.update(rubrics).set({ version: next, updatedAt: at }).where(eq(rubrics.id, id)).run();
        return next;
      }, atOnce);
    },
    /**
     * Writes exactly that version of the rubric that an assignment has of its own; it is the newest from then on.
     * Nobody owns it, so it stands in nobody's list. Call inside a transaction.
     */
    writeForAssignment(ref: RubricRef, body: RubricBody, at: string) {
      db.insert(rubrics)
        .values({
          ...{ id: ref.id, ownerId: null, version: ref.version, createHash: '' },
          ...{ createdAt: at, updatedAt: at, deletedAt: null },
        })
        .onConflictDoUpdate({ target: rubrics.id, set: { version: ref.version, updatedAt: at } })
        .run();
      write(ref, body, at);
    },
    /** Rubrics may have been taken away: whatever is asked for next is read anew. */
    forget() {
      known.clear();
    },
    setDeleted(id: string, deletedAt: string | null) {
      db.update(rubrics).set({ deletedAt }).where(eq(rubrics.id, id)).run();
    },
    /** Takes away for good what was deleted before that time, or whose owner was, and is named nowhere; answers how many. */
    purge(deletedBefore: string): number {
      const naming = db.select({ one: sql`1` }).from(essays).where(eq(essays.rubricId, rubrics.id));
      const judgedBy = db
        .select({ one: sql`1` })
        .from(assessments)
        .where(eq(assessments.rubricId, rubrics.id));
      const setBy = db
        .select({ one: sql`1` })
        .from(assignments)
        .where(
          or(
            eq(assignments.rubricId, rubrics.id),
            sql`${assignments.body} ->> '$.rubric.id' = ${rubrics.id}`,
          ),
        );
      const { changes } = db
        .delete(rubrics)
        .where(
          and(
            or(lt(rubrics.deletedAt, deletedBefore), isNull(rubrics.ownerId)),
            notExists(naming),
            notExists(judgedBy),
            notExists(setBy),
          ),
        )
        .run();
      if (changes > 0) known.clear();
      return changes;
    },
  };
}
