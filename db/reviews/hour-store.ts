import { and, asc, count, desc, eq, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { HourStage } from '#shared/reviews/class-hour.ts';
import { assignments, works } from '../assignments/tables.ts';
import { nodes } from '../map/tables.ts';
import type { Db } from '../open.ts';
import { hourEvents, hourPeople, reviewSessions } from './tables.ts';

export type HourEventRow = typeof hourEvents.$inferSelect;

/** Whose events somebody hears: staff all of them, a student those for everybody and their own. */
export type Listener = { readonly type: 'staff' } | { readonly type: 'student'; readonly personId: string };

export type HourStore = ReturnType<typeof createHourStore>;

/** The log of each class hour, and how far everybody is in it. */
export function createHourStore(db: Db) {
  const ofHour = eq(hourEvents.assignmentId, sql.placeholder('assignmentId'));
  const isAfter = gt(hourEvents.number, sql.placeholder('after'));
  const isHeard = or(
    eq(hourEvents.audience, 'everybody'),
    eq(hourEvents.personId, sql.placeholder('personId')),
  );
  const limit = sql.placeholder('limit');
  const forStaff = db
    .select()
    .from(hourEvents)
    .where(and(ofHour, isAfter))
    .orderBy(asc(hourEvents.number))
    .limit(limit)
    .prepare();
  const forStudent = db
    .select()
    .from(hourEvents)
    .where(and(ofHour, isAfter, isHeard))
    .orderBy(asc(hourEvents.number))
    .limit(limit)
    .prepare();
  const heardCount = db.select({ count: count() }).from(hourEvents).where(and(ofHour, isHeard)).prepare();
  const numberAt = db
    .select({ number: hourEvents.number })
    .from(hourEvents)
    .where(and(ofHour, isHeard))
    .orderBy(asc(hourEvents.number))
    .limit(1)
    .offset(sql.placeholder('offset'))
    .prepare();
  const ofSession = eq(reviewSessions.assignmentId, sql.placeholder('assignmentId'));
  const lastNumber = db
    .select({ number: reviewSessions.lastEvent })
    .from(reviewSessions)
    .where(ofSession)
    .prepare();
  const moves = db
    .select({ count: count() })
    .from(hourEvents)
    .where(and(ofHour, eq(hourEvents.type, 'phase')))
    .prepare();
  const stagesOf = db
    .select({ personId: hourPeople.personId, stage: hourPeople.stage })
    .from(hourPeople)
    .where(eq(hourPeople.assignmentId, sql.placeholder('assignmentId')))
    .prepare();
  const stageOf = db
    .select({ stage: hourPeople.stage })
    .from(hourPeople)
    .where(
      and(
        eq(hourPeople.assignmentId, sql.placeholder('assignmentId')),
        eq(hourPeople.personId, sql.placeholder('personId')),
      ),
    )
    .prepare();
  const drawn = db
    .selectDistinct({ essayId: works.essayId })
    .from(works)
    .innerJoin(nodes, and(eq(nodes.essayId, works.essayId), sql`trim(${nodes.text}) <> ''`))
    .where(and(eq(works.assignmentId, sql.placeholder('assignmentId')), eq(works.isTest, false)))
    .prepare();

  return {
    together<T>(work: () => T): T {
      return db.transaction(work, { behavior: 'immediate' });
    },
    /** The number of the last event, also when it has gone with its person; 0 before the first. */
    last: (assignmentId: string): number => lastNumber.get({ assignmentId })?.number ?? 0,
    /** What is after a number, in order, as the listener hears it. */
    after(assignmentId: string, listener: Listener, after: number, limit: number): HourEventRow[] {
      if (listener.type === 'staff') return forStaff.all({ assignmentId, after, limit });
      return forStudent.all({ assignmentId, after, limit, personId: listener.personId });
    },
    /** How many events a student has been able to hear. */
    heard: (assignmentId: string, personId: string): number =>
      heardCount.get({ assignmentId, personId })?.count ?? 0,
    /** The number of the so-manieth event that a student hears, from 1; 0 for none. */
    numberOfHeard: (assignmentId: string, personId: string, position: number): number =>
      position < 1 ? 0 : (numberAt.get({ assignmentId, personId, offset: position - 1 })?.number ?? 0),
    /** How often the hour was moved or its time changed; 0 before it began. Numbers of the log would tell of others. */
    edition: (assignmentId: string): number => moves.get({ assignmentId })?.count ?? 0,
    /** Appends to the log; answers the number. Call inside a transaction. */
    append(event: Omit<HourEventRow, 'number'>): number {
      const { number } = db
        .insert(reviewSessions)
        .values({ assignmentId: event.assignmentId, lastEvent: 1 })
        .onConflictDoUpdate({
          target: reviewSessions.assignmentId,
          set: { lastEvent: sql`${reviewSessions.lastEvent} + 1` },
        })
        .returning({ number: reviewSessions.lastEvent })
        .get();
      db.insert(hourEvents)
        .values({ ...event, number })
        .run();
      return number;
    },

    stages: (assignmentId: string): { personId: string; stage: HourStage }[] =>
      stagesOf.all({ assignmentId }),
    stage: (assignmentId: string, personId: string): HourStage | null =>
      stageOf.get({ assignmentId, personId })?.stage ?? null,
    putStage(assignmentId: string, personId: string, stage: HourStage, at: string) {
      db.insert(hourPeople)
        .values({ assignmentId, personId, stage, at })
        .onConflictDoUpdate({ target: [hourPeople.assignmentId, hourPeople.personId], set: { stage, at } })
        .run();
    },
    /** Nobody is anywhere yet: of a new hour. */
    forgetStages(assignmentId: string) {
      db.delete(hourPeople).where(eq(hourPeople.assignmentId, assignmentId)).run();
    },

    /** Works with something written on their map, trials left out. */
    worksWithMap: (assignmentId: string): Set<string> =>
      new Set(drawn.all({ assignmentId }).map(({ essayId }) => essayId)),
    /** The assignment of a course whose class hour is running, the one begun last; null where none is. */
    runningIn(courseId: string): string | null {
      const row = db
        .select({ id: assignments.id })
        .from(reviewSessions)
        .innerJoin(assignments, eq(assignments.id, reviewSessions.assignmentId))
        .where(
          and(
            eq(assignments.courseId, courseId),
            eq(assignments.state, 'published'),
            isNull(assignments.deletedAt),
            ne(reviewSessions.phase, 'ended'),
          ),
        )
        .orderBy(desc(reviewSessions.phaseSince))
        .limit(1)
        .get();
      return row?.id ?? null;
    },
    /** When the next phase begins by itself, of all hours, soonest first. */
    ends(): { assignmentId: string; endsAt: string }[] {
      return db
        .select({
          assignmentId: reviewSessions.assignmentId,
          endsAt: sql<string>`${reviewSessions.phaseEndsAt}`,
        })
        .from(reviewSessions)
        .where(
          and(
            eq(reviewSessions.phaseMoves, true),
            isNotNull(reviewSessions.phaseEndsAt),
            ne(reviewSessions.phase, 'ended'),
          ),
        )
        .orderBy(asc(reviewSessions.phaseEndsAt))
        .all();
    },
  };
}
