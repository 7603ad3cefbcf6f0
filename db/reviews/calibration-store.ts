import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { SubmittedContent } from '../assignments/submission-store.ts';
import type { Db } from '../open.ts';
import { prepareUpsert } from '../upsert.ts';
import { calibrationMaps, calibrationTries } from './tables.ts';

export type CalibrationMapRow = typeof calibrationMaps.$inferSelect;
export type CalibrationTryRow = typeof calibrationTries.$inferSelect;

/** The essay as it was when it was chosen. */
export type CalibrationContent = SubmittedContent;

/** Maps that the instructor has assessed, and how students have judged them. */
export function createCalibrationStore(db: Db) {
  const reading = db
    .select()
    .from(calibrationMaps)
    .where(eq(calibrationMaps.id, sql.placeholder('id')))
    .prepare();
  const ofAssignment = db
    .select()
    .from(calibrationMaps)
    .where(eq(calibrationMaps.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(asc(calibrationMaps.order), calibrationMaps.createdAt, calibrationMaps.id)
    .prepare();
  const triesOf = db
    .select({ tried: calibrationTries })
    .from(calibrationTries)
    .innerJoin(calibrationMaps, eq(calibrationMaps.id, calibrationTries.mapId))
    .where(eq(calibrationMaps.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(calibrationTries.personId, calibrationTries.mapId, calibrationTries.number)
    .prepare();
  const triesOfPerson = db
    .select({ tried: calibrationTries })
    .from(calibrationTries)
    .innerJoin(calibrationMaps, eq(calibrationMaps.id, calibrationTries.mapId))
    .where(
      and(
        eq(calibrationMaps.assignmentId, sql.placeholder('assignmentId')),
        eq(calibrationTries.personId, sql.placeholder('personId')),
      ),
    )
    .orderBy(calibrationTries.mapId, calibrationTries.number)
    .prepare();
  const readyOf = db
    .select({ id: calibrationMaps.id, triedAt: calibrationTries.sentAt })
    .from(calibrationMaps)
    .leftJoin(
      calibrationTries,
      and(
        eq(calibrationTries.mapId, calibrationMaps.id),
        eq(calibrationTries.personId, sql.placeholder('personId')),
        eq(calibrationTries.number, 1),
        isNotNull(calibrationTries.sentAt),
      ),
    )
    .where(
      and(
        eq(calibrationMaps.assignmentId, sql.placeholder('assignmentId')),
        eq(calibrationMaps.isReady, true),
      ),
    )
    .prepare();
  const putTry = prepareUpsert(db, calibrationTries, ['mapId', 'personId', 'number']);

  return {
    read: (id: string): CalibrationMapRow | undefined => reading.get({ id }),
    /** In the order in which they are judged. */
    ofAssignment: (assignmentId: string): CalibrationMapRow[] => ofAssignment.all({ assignmentId }),
    /** What was frozen of a map, as `add` has written it. */
    contentOf: ({ content }: Pick<CalibrationMapRow, 'content'>): CalibrationContent =>
      JSON.parse(content) as CalibrationContent, // written by `add` below, in this shape
    add(row: Omit<CalibrationMapRow, 'content'>, content: CalibrationContent) {
      db.insert(calibrationMaps)
        .values({ ...row, content: JSON.stringify(content) })
        .run();
    },
    write(id: string, edit: Partial<Pick<CalibrationMapRow, 'marks' | 'isReady' | 'updatedAt'>>) {
      db.update(calibrationMaps).set(edit).where(eq(calibrationMaps.id, id)).run();
    },
    /** With everybody’s tries of it. */
    remove(id: string) {
      db.delete(calibrationMaps).where(eq(calibrationMaps.id, id)).run();
    },

    /** Everybody’s, drafts too; by person, map and number. */
    tries: (assignmentId: string): CalibrationTryRow[] =>
      triesOf.all({ assignmentId }).map(({ tried }) => tried),
    /** One person’s, drafts too; by map and number. */
    triesOf: (assignmentId: string, personId: string): CalibrationTryRow[] =>
      triesOfPerson.all({ assignmentId, personId }).map(({ tried }) => tried),
    putTry: (row: CalibrationTryRow) => putTry(row),
    /** Maps that students have, and on how many of them the person has sent a try. */
    standing(assignmentId: string, personId: string): { readonly done: number; readonly of: number } {
      const rows = readyOf.all({ assignmentId, personId });
      return { done: rows.filter(({ triedAt }) => triedAt !== null).length, of: rows.length };
    },
    together: <Value>(work: () => Value): Value => db.transaction(work, { behavior: 'immediate' }),
  };
}
