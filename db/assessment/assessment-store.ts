import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { AssessmentEvent } from '#shared/assessment/assessment.ts';
import { type AssessmentChange, mergedChange, oneEdit } from '#shared/assessment/assessment-history.ts';
import { essayMembers, essays } from '../essays/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { assessmentEvents, assessments } from './tables.ts';

/** An assessment as it is stored, with its assessor's name. */
export type AssessmentRow = typeof assessments.$inferSelect & { readonly assessorName: string };
/** What is left out stays. */
export type AssessmentEdit = {
  readonly [Field in
    | 'marks'
    | 'overall'
    | 'isOpenToAssessors'
    | 'revision'
    | 'submissionId'
    | 'rubricId'
    | 'rubricVersion'
    | 'state'
    | 'submittedAt'
    | 'releasedAt']?: AssessmentRow[Field] | undefined;
};

/** An act to be written down; `change` is null for everything but edits. */
export type AssessmentDeed = {
  readonly actorId: string;
  readonly act: AssessmentEvent['act'];
  readonly change: AssessmentChange | null;
  readonly at: string;
};

export function createAssessmentStore(db: Db) {
  const rows = () =>
    db
      .select({ assessment: assessments, assessorName: people.name })
      .from(assessments)
      .innerJoin(people, eq(people.id, assessments.assessorId));
  const reading = rows()
    .where(eq(assessments.id, sql.placeholder('id')))
    .prepare();
  const listing = rows()
    .where(eq(assessments.essayId, sql.placeholder('essayId')))
    .orderBy(asc(assessments.createdAt), assessments.id)
    .prepare();
  const history = db
    .select()
    .from(assessmentEvents)
    .where(eq(assessmentEvents.assessmentId, sql.placeholder('id')))
    .orderBy(desc(assessmentEvents.id))
    .prepare();
  const lastEvent = db
    .select()
    .from(assessmentEvents)
    .where(eq(assessmentEvents.assessmentId, sql.placeholder('id')))
    .orderBy(desc(assessmentEvents.id))
    .limit(1)
    .prepare();
  const assessing = db
    .select({ essayId: essays.id, joinedAt: essayMembers.joinedAt, createdAt: essays.createdAt })
    .from(essayMembers)
    .innerJoin(essays, eq(essays.id, essayMembers.essayId))
    .where(
      and(
        eq(essayMembers.personId, sql.placeholder('personId')),
        eq(essayMembers.role, 'assessor'),
        isNull(essays.deletedAt),
      ),
    )
    .orderBy(sql`coalesce(${essayMembers.joinedAt}, ${essays.createdAt})`, essays.id)
    .prepare();

  const counting = db
    .select({ count: count() })
    .from(assessments)
    .where(
      and(
        eq(assessments.essayId, sql.placeholder('essayId')),
        eq(assessments.state, 'released'),
        eq(assessments.type, 'instructor'),
      ),
    )
    .prepare();

  /** Edits of one person that follow one another closely are one line; whatever else is done is a line of its own. */
  function writeDown(assessmentId: string, { actorId, act, change, at }: AssessmentDeed) {
    const last = lastEvent.get({ id: assessmentId });
    const goesOn =
      act === 'edited' &&
      last?.act === 'edited' &&
      last.actorId === actorId &&
      Date.parse(at) - Date.parse(last.at) < oneEdit;
    if (goesOn && change) {
      const merged = last.change ? mergedChange(last.change, change) : change;
      db.update(assessmentEvents).set({ change: merged }).where(eq(assessmentEvents.id, last.id)).run();
      return;
    }
    db.insert(assessmentEvents).values({ assessmentId, actorId, act, change, at }).run();
  }

  return {
    read(id: string): AssessmentRow | undefined {
      const row = reading.get({ id });
      return row && rowOf(row);
    },
    /** Of one essay, oldest first; who may see which is asked by the routes. */
    list: (essayId: string): AssessmentRow[] => listing.all({ essayId }).map(rowOf),
    /** Released ones of one essay, which everybody on it sees; classmates’ reviews are counted by themselves. */
    countReleased: (essayId: string): number => counting.get({ essayId })?.count ?? 0,

    add(row: typeof assessments.$inferInsert, deed: AssessmentDeed) {
      db.transaction(
        () => {
          db.insert(assessments).values(row).run();
          writeDown(row.id, deed);
        },
        { behavior: 'immediate' },
      );
    },

    /** Writes an edit or a step with its line of the history; the next edition. */
    write(
      { id, edition }: Pick<AssessmentRow, 'id' | 'edition'>,
      edit: AssessmentEdit,
      deed: AssessmentDeed,
    ) {
      db.transaction(
        () => {
          db.update(assessments)
            .set({ ...edit, edition: edition + 1, updatedAt: deed.at })
            .where(eq(assessments.id, id))
            .run();
          writeDown(id, deed);
        },
        { behavior: 'immediate' },
      );
    },

    /** Takes one away for good, with its comments and its history. */
    remove(id: string) {
      db.delete(assessments).where(eq(assessments.id, id)).run();
    },

    /** What is written while `work` runs is written as a whole, or not at all. */
    together<T>(work: () => T): T {
      return db.transaction(work, { behavior: 'immediate' });
    },

    /** Newest first. */
    history: (id: string) => history.all({ id }),

    /** Living essays of which one is an assessor, in the order in which one joined. */
    assessing(personId: string): { readonly essayId: string; readonly joinedAt: string }[] {
      return assessing
        .all({ personId })
        .map(({ essayId, joinedAt, createdAt }) => ({ essayId, joinedAt: joinedAt ?? createdAt }));
    },
  };
}

function rowOf({
  assessment,
  assessorName,
}: {
  assessment: typeof assessments.$inferSelect;
  assessorName: string;
}): AssessmentRow {
  return { ...assessment, assessorName };
}
