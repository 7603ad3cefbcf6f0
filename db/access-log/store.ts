import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { CourseRole } from '#shared/courses/course.ts';
import { type LookAct, lookActSchema } from '#shared/privacy/look.ts';
import { assignments } from '../assignments/tables.ts';
import { courseMembers } from '../courses/tables.ts';
import { essayMembers, essays } from '../essays/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { reviews } from '../reviews/tables.ts';
import { accessLog } from './tables.ts';

export type LookRow = {
  readonly essayId: string;
  readonly title: string;
  readonly actorId: string;
  readonly name: string;
  /** Null when they are not in the course any more. */
  readonly role: CourseRole | null;
  readonly act: LookAct;
  readonly at: string;
  readonly lastAt: string;
};

/** Who looked at whose work. */
export function createAccessLogStore(db: Db) {
  const recent = db
    .select({ id: accessLog.id })
    .from(accessLog)
    .where(
      and(
        eq(accessLog.essayId, sql.placeholder('essayId')),
        eq(accessLog.actorId, sql.placeholder('actorId')),
        eq(accessLog.act, sql.placeholder('act')),
        gte(accessLog.at, sql.placeholder('since')),
      ),
    )
    .orderBy(desc(accessLog.at))
    .limit(1)
    .prepare();
  const rows = () =>
    db
      .select({
        ...{ essayId: accessLog.essayId, title: essays.title, actorId: accessLog.actorId },
        ...{ name: people.name, role: courseMembers.role, standing: people.standing },
        ...{ act: accessLog.act, at: accessLog.at, lastAt: accessLog.lastAt },
      })
      .from(accessLog)
      .innerJoin(essays, eq(essays.id, accessLog.essayId))
      .innerJoin(people, eq(people.id, accessLog.actorId))
      .leftJoin(assignments, eq(assignments.id, essays.assignmentId))
      .leftJoin(
        courseMembers,
        and(eq(courseMembers.courseId, assignments.courseId), eq(courseMembers.personId, accessLog.actorId)),
      );
  const newestFirst = [desc(accessLog.lastAt), desc(accessLog.id)] as const;

  return {
    /** A look that began at `since` or later goes on; else it is a new one. */
    put(actorId: string, essayId: string, act: LookAct, at: string, since: string) {
      const known = recent.get({ actorId, essayId, act, since });
      if (known) db.update(accessLog).set({ lastAt: at }).where(eq(accessLog.id, known.id)).run();
      else db.insert(accessLog).values({ actorId, essayId, act, at, lastAt: at }).run();
    },
    /** The same for every essay of an assignment that somebody reviews, in two statements. */
    putReviewed(actorId: string, assignmentId: string, act: LookAct, at: string, since: string) {
      const reviewed = db
        .selectDistinct({ essayId: reviews.essayId })
        .from(reviews)
        .where(eq(reviews.assignmentId, assignmentId));
      const isRecent = and(eq(accessLog.actorId, actorId), eq(accessLog.act, act), gte(accessLog.at, since));
      const goingOn = db
        .update(accessLog)
        .set({ lastAt: at })
        .where(and(isRecent, inArray(accessLog.essayId, reviewed)))
        .returning({ essayId: accessLog.essayId })
        .all();
      const known = new Set(goingOn.map(({ essayId }) => essayId));
      const rows = reviewed
        .all()
        .flatMap(({ essayId }) => (known.has(essayId) ? [] : [{ actorId, essayId, act, at, lastAt: at }]));
      if (rows.length > 0) db.insert(accessLog).values(rows).run();
    },
    /** At one essay, newest first; by one person when `actorId` is given. */
    ofEssay(essayId: string, limit: number, actorId?: string): LookRow[] {
      const by = actorId === undefined ? undefined : eq(accessLog.actorId, actorId);
      return rows()
        .where(and(eq(accessLog.essayId, essayId), by))
        .orderBy(...newestFirst)
        .limit(limit)
        .all()
        .map(lookRowOf);
    },
    /** At everything that somebody writes, newest first. */
    atWorkOf(personId: string, limit: number): LookRow[] {
      const written = db
        .select({ id: essayMembers.essayId })
        .from(essayMembers)
        .where(and(eq(essayMembers.personId, personId), inArray(essayMembers.role, ['owner', 'editor'])));
      return rows()
        .where(inArray(accessLog.essayId, written))
        .orderBy(...newestFirst)
        .limit(limit)
        .all()
        .map(lookRowOf);
    },
  };
}

type Row = Omit<LookRow, 'act'> & { readonly act: string; readonly standing: string };

function lookRowOf({ act, standing, role, ...row }: Row): LookRow {
  return {
    ...row,
    act: lookActSchema.parse(act),
    role: role ?? (standing === 'administrator' ? 'administrator' : null),
  };
}
