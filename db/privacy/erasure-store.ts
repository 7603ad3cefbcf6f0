import { and, countDistinct, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { assignments } from '../assignments/tables.ts';
import { changes } from '../changes/tables.ts';
import { courseMembers, courses } from '../courses/tables.ts';
import { essayMembers, essays } from '../essays/tables.ts';
import { notices } from '../notices/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { rubrics } from '../rubric/tables.ts';
import { user, verification } from '../sign-in/tables.ts';
import { countErased, type ErasedCount } from './erased-counts.ts';

export type Erased = {
  readonly counts: readonly ErasedCount[];
  /** Essays that stay for those who wrote them together. */
  readonly stays: number;
  /** What is gone with them, so that nothing of it is kept in memory. */
  readonly essayIds: readonly string[];
};

/** Takes people and courses away at once and for good: each in one transaction. */
export function createErasureStore(db: Db) {
  /** Living courses that nobody else leads. */
  function ledAlone(personId: string): { readonly id: string; readonly title: string }[] {
    const other = db
      .select({ id: courseMembers.courseId })
      .from(courseMembers)
      .where(
        and(
          eq(courseMembers.role, 'instructor'),
          ne(courseMembers.personId, personId),
          sql`${courseMembers.joinedAt} is not null`,
        ),
      );
    return db
      .select({ id: courses.id, title: courses.title })
      .from(courseMembers)
      .innerJoin(courses, eq(courses.id, courseMembers.courseId))
      .where(
        and(
          ...[eq(courseMembers.personId, personId), eq(courseMembers.role, 'instructor')],
          ...[isNull(courses.archivedAt), sql`${courses.id} not in ${other}`],
        ),
      )
      .orderBy(courses.title)
      .all();
  }

  /** A map that an assignment starts from belongs to the course: somebody else who leads it owns it from now on. */
  function handOnStarts(personId: string) {
    const owned = db
      .select({ id: essayMembers.essayId })
      .from(essayMembers)
      .where(and(eq(essayMembers.personId, personId), eq(essayMembers.role, 'owner')));
    const started = sql<string>`${assignments.body} ->> '$.start.essayId'`;
    const handed = db
      .select({ essayId: started, heirId: courseMembers.personId, joinedAt: courseMembers.joinedAt })
      .from(assignments)
      .innerJoin(courseMembers, eq(courseMembers.courseId, assignments.courseId))
      .where(
        and(
          ...[inArray(started, owned), ne(courseMembers.personId, personId)],
          ...[eq(courseMembers.role, 'instructor'), sql`${courseMembers.joinedAt} is not null`],
        ),
      )
      .orderBy(courseMembers.joinedAt)
      .all();
    const given = new Set<string>();
    for (const { essayId, heirId, joinedAt } of handed) {
      if (given.has(essayId)) continue;
      given.add(essayId);
      db.insert(essayMembers)
        .values({ essayId, personId: heirId, role: 'owner', joinedAt })
        .onConflictDoUpdate({
          target: [essayMembers.essayId, essayMembers.personId],
          set: { role: 'owner' },
        })
        .run();
    }
  }

  /** Essays that nobody else owns; one that has no owner is a group’s, and its last editor’s. */
  function ownedAlone(personId: string): string[] {
    const rank = sql`case when ${essayMembers.role} = 'owner' then 2 when ${essayMembers.role} = 'editor' then 1 else 0 end`;
    const mine = sql`max(case when ${essayMembers.personId} = ${personId} then ${rank} else 0 end)`;
    const others = sql`max(case when ${essayMembers.personId} = ${personId} then 0 else ${rank} end)`;
    const those = db
      .select({ id: essayMembers.essayId })
      .from(essayMembers)
      .where(eq(essayMembers.personId, personId));
    return db
      .select({ id: essayMembers.essayId })
      .from(essayMembers)
      .where(inArray(essayMembers.essayId, those))
      .groupBy(essayMembers.essayId)
      .having(sql`${mine} > ${others}`)
      .all()
      .map(({ id }) => id);
  }

  /** With everything that hangs on them, and what people were told of them. */
  function eraseEssays(ids: readonly string[]) {
    const list = sql`(select value from json_each(${JSON.stringify(ids)}))`;
    db.delete(notices)
      .where(
        sql`(${notices.about} like 'essay:%' and substr(${notices.about}, 7) in ${list})
          or (${notices.path} like '/essays/%'
            and substr(${notices.path}, 9, instr(substr(${notices.path}, 9) || '/', '/') - 1) in ${list})`,
      )
      .run();
    db.delete(essays).where(sql`${essays.id} in ${list}`).run();
  }

  /** What better-auth keeps beside its accounts: links for a new password and half-done sign-ins. */
  function eraseVerifications(personId: string) {
    const known = db.select().from(user).where(eq(user.personId, personId)).all();
    for (const word of [personId, ...known.flatMap(({ id, email }) => [id, email])])
      db.delete(verification)
        .where(sql`instr(${verification.value}, ${word}) or instr(${verification.identifier}, ${word})`)
        .run();
  }

  /** What was settled in favour of a judgement that is gone is open again. */
  function reopenModerations() {
    db.run(sql`delete from moderations where kept_assessment_id is not null
      and not exists (select 1 from assessments where assessments.id = kept_assessment_id)`);
  }

  /** Rosters keep places for the checked address of an account: those are the same human being. */
  function placesKeptFor(personId: string): string[] {
    const checked = db
      .select({ email: sql`lower(${user.email})` })
      .from(user)
      .where(and(eq(user.personId, personId), eq(user.emailVerified, true)));
    return db
      .select({ id: courseMembers.personId })
      .from(courseMembers)
      .leftJoin(user, eq(user.personId, courseMembers.personId))
      .where(and(inArray(courseMembers.email, checked), isNull(user.id)))
      .all()
      .map(({ id }) => id);
  }

  /** @throws nothing that is foreseen: ask `ledAlone` first */
  function erasePerson(personId: string): Erased {
    let stays = 0;
    const essayIds: string[] = [];
    const counts = countErased(db, () => {
      handOnStarts(personId);
      essayIds.push(...ownedAlone(personId));
      const places = placesKeptFor(personId);
      eraseEssays(essayIds);
      const left = db
        .select({ essays: countDistinct(changes.essayId) })
        .from(changes)
        .where(eq(changes.actor, personId));
      stays = left.get()?.essays ?? 0;
      eraseVerifications(personId);
      const unused = and(eq(rubrics.ownerId, personId), isNamedNowhere);
      db.delete(rubrics).where(unused).run();
      for (const id of [personId, ...places]) db.delete(people).where(eq(people.id, id)).run();
      reopenModerations();
    });
    return { counts, stays, essayIds };
  }

  function eraseCourse(courseId: string): Erased {
    const essayIds: string[] = [];
    const counts = countErased(db, () => {
      const set = db
        .select({ id: assignments.id, rubricId: assignments.rubricId })
        .from(assignments)
        .where(eq(assignments.courseId, courseId))
        .all();
      const list = sql`(select value from json_each(${JSON.stringify(set.map(({ id }) => id))}))`;
      const done = db.select({ id: essays.id }).from(essays).where(sql`${essays.assignmentId} in ${list}`);
      essayIds.push(...done.all().map(({ id }) => id));
      eraseEssays(essayIds);
      const placeOf = (column: typeof notices.about | typeof notices.path, from: number) =>
        sql`substr(${column}, ${from}, instr(substr(${column}, ${from}) || '/', '/') - 1)`;
      db.delete(notices)
        .where(
          sql`${notices.about} = ${`course:${courseId}`} or ${placeOf(notices.path, 10)} = ${courseId}
            or (${notices.path} like '/assignments/%' and ${placeOf(notices.path, 14)} in ${list})`,
        )
        .run();
      const waiting = withoutSignIn(courseId);
      db.delete(courses).where(eq(courses.id, courseId)).run();
      for (const { id, rubricId } of set)
        if (rubricId.includes(id)) db.delete(rubrics).where(eq(rubrics.id, rubricId)).run();
      for (const id of waiting) db.delete(people).where(eq(people.id, id)).run();
    });
    return { counts, stays: 0, essayIds };
  }

  /** People whom only the roster of this course knows. */
  function withoutSignIn(courseId: string): string[] {
    const elsewhere = db
      .select({ id: courseMembers.personId })
      .from(courseMembers)
      .where(ne(courseMembers.courseId, courseId));
    return db
      .select({ id: courseMembers.personId })
      .from(courseMembers)
      .leftJoin(user, eq(user.personId, courseMembers.personId))
      .where(
        and(
          ...[eq(courseMembers.courseId, courseId), isNull(user.id)],
          sql`${courseMembers.personId} not in ${elsewhere}`,
        ),
      )
      .all()
      .map(({ id }) => id);
  }

  return {
    ledAlone,
    nameOf: (personId: string): string | undefined =>
      db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name,
    erasePerson: (personId: string): Erased => db.transaction(() => erasePerson(personId), atOnce),
    eraseCourse: (courseId: string): Erased => db.transaction(() => eraseCourse(courseId), atOnce),
    /** Courses whose day is over; moments with and without milliseconds are compared as moments. */
    dueCourses: (now: string): string[] =>
      db
        .select({ id: courses.id })
        .from(courses)
        .where(sql`datetime(${courses.purgeAt}) <= datetime(${now})`)
        .all()
        .map(({ id }) => id),
  };
}

const atOnce = { behavior: 'immediate' } as const;

/** No essay, no assessment and no assignment judges by it. */
const isNamedNowhere = sql`not exists (select 1 from essays where essays.rubric_id = ${rubrics.id})
  and not exists (select 1 from assessments where assessments.rubric_id = ${rubrics.id})
  and not exists (select 1 from assignments where assignments.rubric_id = ${rubrics.id}
    or assignments.body ->> '$.rubric.id' = ${rubrics.id})`;
